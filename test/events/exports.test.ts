// Names are kept: one that goes, or comes, shows here.
import * as events from '../../lib/events';

it('exports these names', () => {
  expect(Object.keys(events).sort()).toMatchSnapshot();
});
