// Costs as counts, which do not depend on the machine: how often props are read, and how often traces are made into text.
import { type App, Lazy, TerraformElement } from 'cdktf';
import { ApigwApi, ApigwServiceRef, ScfFunctionRef, Schedule, TimerTrigger } from 'cdktf-scf-triggers';
import { ApiGatewayApi } from 'cdktf-scf-triggers/provider/api-gateway-api';
import { failureOf, newApp, newStack } from './synth';

let reads = 0;

/** An app whose every trigger counts when its props are read. */
function counting(stacks: number, triggersEach: number, cron = '0 0 2 * * * *'): App {
  const app = newApp();
  for (let at = 0; at < stacks; at += 1) {
    const stack = newStack(app, `s${at}`);
    for (let each = 0; each < triggersEach; each += 1) {
      new TimerTrigger(stack, `T${each}`, {
        target: ScfFunctionRef.fromFunctionName(`of-${at}-${each}`),
        get schedule() {
          reads += 1;
          return Schedule.cron(cron);
        },
      });
    }
  }
  return app;
}

function readsPerTrigger(stacks: number, triggersEach: number): number {
  const app = counting(stacks, triggersEach);
  reads = 0;
  expect(failureOf(app)).toBe('');
  return reads / (stacks * triggersEach);
}

test('a trigger is read once in a synth, among fifty stacks as among five', () => {
  expect([5, 10, 50].map((stacks) => readsPerTrigger(stacks, 2))).toEqual([1, 1, 1]);
});

/** What the releases of a synth cost: how often the service of one raw API is read, and elements visited for each release. */
function releaseCost(releases: number): { reads: number; visits: number } {
  const app = newApp();
  const stack = newStack(app, 'shop');
  let reads = 0;
  new ApiGatewayApi(stack, 'Raw', {
    serviceId: Lazy.stringValue({
      produce: () => {
        reads += 1;
        return 'service-raw';
      },
    }),
    apiName: 'raw',
    requestConfigPath: '/raw',
    serviceConfigType: 'MOCK',
  });
  for (let at = 0; at < releases; at += 1) {
    new ApigwApi(stack, `Api${at}`, {
      target: ScfFunctionRef.fromFunctionName(`of-${at}`),
      service: ApigwServiceRef.fromServiceId(`service-${at}`),
      path: '/orders',
    });
  }
  const visited = jest.spyOn(TerraformElement, 'isTerraformElement');
  expect(failureOf(app)).toBe('');
  const visits = visited.mock.calls.length / releases;
  visited.mockRestore();
  return { reads, visits };
}

test('the APIs of a stack are read once for all releases, among forty as among ten', () => {
  const few = releaseCost(10);
  const many = releaseCost(40);
  expect(many.reads).toBe(few.reads);
  // Less, since what is no API is shared by more.
  expect(many.visits).toBeLessThan(few.visits);
});

/** How many traces are made into text while something is done. */
function tracesIn(act: () => void): number {
  const before = Error.prepareStackTrace;
  let traces = 0;
  Error.prepareStackTrace = (error, frames) => {
    // cdktf takes traces of its tokens, on objects that are no errors.
    if (error instanceof Error) traces += 1;
    return before ? before(error, frames) : `${error}\n${frames.map((frame) => `    at ${frame}`).join('\n')}`;
  };
  try {
    act();
  } finally {
    Error.prepareStackTrace = before;
  }
  return traces;
}

test('only findings have their traces made into text', () => {
  const tracesOf = (triggers: number, cron: string) => {
    let app = newApp();
    const making = tracesIn(() => {
      app = counting(1, triggers, cron);
    });
    return making + tracesIn(() => failureOf(app));
  };
  expect(tracesOf(40, '0 0 2 * * * *')).toBe(tracesOf(20, '0 0 2 * * * *'));
  expect(tracesOf(40, '0 0 24 * * * *')).toBeGreaterThanOrEqual(tracesOf(20, '0 0 24 * * * *') + 20);
});
