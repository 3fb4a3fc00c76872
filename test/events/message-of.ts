import { EventError } from '../../lib/events';

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
