// Adds the matchers to jest's `expect`, the global one and that of @jest/globals, in jest 29 and 30.
import { expect } from '@jest/globals';
import { type TriggerMatchers, triggerMatchers } from './matchers';

expect.extend(triggerMatchers);

declare global {
  // @types/jest has its matchers here.
  namespace jest {
    interface Matchers<R, T> extends TriggerMatchers<R> {}
  }
}

declare module 'expect' {
  // @jest/globals has them here.
  interface Matchers<R extends void | Promise<void>, T = unknown> extends TriggerMatchers<R> {}
}
