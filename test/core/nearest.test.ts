import { nearest } from '../../lib/core/nearest';

const ids = ['timer/name', 'timer/uneven-step', 'timer/every-second'];

test.each([
  ['a letter off', 'timer/nane', 'timer/name'],
  ['cut short, and nearer to another', 'timer/uneven', 'timer/uneven-step'],
  ['the beginning of several', 'timer', undefined],
  ['in capitals', 'TIMER/NAME', 'timer/name'],
  ['nothing like it', 'everything', undefined],
])('%s', (_title, word, meant) => {
  expect(nearest(word, ids)).toBe(meant);
});
