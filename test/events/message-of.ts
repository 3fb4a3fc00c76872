import { EventError } from '../../lib/events';

/** The EventError that a call throws. */
export const errorOf = (call: () => unknown): EventError => {
  try {
    call();
  } catch (error) {
    if (error instanceof EventError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

/** The whole message of the EventError that a call throws, or that a promise is rejected with. */
export const messageOf = async (call: () => unknown): Promise<string> => {
  try {
    await call();
  } catch (error) {
    if (error instanceof EventError) return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
};
