import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRig, type Rig } from './rig.ts';

let rig: Rig;
beforeEach(async () => {
  // Monday, at half past nine; what falls due calls on its owners on each of the days on which nothing runs.
  rig = await openRig({
    at: '2018-01-15',
    items: [
      { ref: 'HC-1', timescale: '16 January 2018', title: 'Map the gates', owner: 'Ravi Bell' },
      { ref: 'HC-2', timescale: '24 January 2018', title: 'Light the underpass', owner: 'Ravi Bell' },
      { ref: 'HC-3', timescale: '25 January 2018', title: 'Train the wardens', owner: 'Sue Stone' },
      { ref: 'HC-4', timescale: '18 January 2018', title: 'Write to the schools', owner: 'Tom Pike' },
    ],
  });
});
afterEach(() => rig.close());

describe('after 72 hours without a sweep', () => {
  it('each person gets one message about how things stand now, and the next sweep is silent', async () => {
    await rig.sweep();
    expect(rig.arrived()).toEqual(['ravi: HC-1 is due tomorrow: Map the gates.']);

    // From Monday afternoon to Friday morning; with another copy beside it, as after a fault of the network.
    rig.clock.put('2018-01-19');
    const other = rig.copy();
    await Promise.all([rig.sweep(), other.sweep()]);
    expect(rig.arrived()).toEqual([
      'ravi: 2 of your items: 1 late, 1 due by 24 January 2018.',
      'sue: HC-3 is due in 6 days: Train the wardens.',
      'tom: HC-4 is 1 day late: Write to the schools.',
    ]);

    await rig.sweep();
    await other.sweep();
    expect(rig.arrived()).toEqual([]);
  });
});
