import { describe, expect, it } from 'vitest';
import { decide, type ItemCommand } from '../../src/update/decide.ts';
import { day } from '../register/days.ts';
import { AT, dave, dee, item, made, refusals, when } from './partnership.ts';

const proposal = { by: 'Dave Ashton', at: AT, note: 'Done' };
const askedTime = { by: 'Dee Putty', at: AT, to: day('2018-06-30'), reason: 'The bid is late' };

describe('a report of progress', () => {
  const report: ItemCommand = { verb: 'report progress', status: 'at risk', note: 'Six towns\nmapped' };

  it('changes status and progress and says who made it', () => {
    const decision = made(decide({ ...report, evidence: 'https://x.example/' }, item(), when(dave)));
    expect(decision.after).toEqual({
      ...item(),
      status: 'at risk',
      progress: 'Six towns\nmapped',
      course: { report: { by: 'Dave Ashton', at: AT, evidence: 'https://x.example/' } },
    });
    expect(decision.did).toBe('reported progress: at risk. Six towns mapped');
    expect(decision.tell).toEqual([]);
  });

  it('is made by a deputy for the owner', () => {
    expect(made(decide(report, item(), when(dee))).did).toMatch(
      /^reported progress for Dave Ashton: at risk/,
    );
  });

  it('leaves what is proposed or asked for', () => {
    const course = { proposal, askedTime };
    expect(made(decide(report, item({ course }), when(dave))).after.course).toMatchObject(course);
  });
});

describe('a round of what comes round', () => {
  const done: ItemCommand = { verb: 'report progress', status: 'round done', note: 'Held' };
  const quarterly = item({ timescale: 'Quarterly', status: 'not started' });

  it('is done once, and the next one not before it has begun', () => {
    const first = made(decide(done, quarterly, when(dave)));
    expect(first.after).toMatchObject({ status: 'in progress', course: { roundDone: '2018-03-31' } });
    expect(first.did).toBe('reported progress: the round to 31 March 2018 is done. Held');
    expect(refusals(decide(done, first.after, when(dave)))).toEqual([
      'The round to 31 March 2018 is done already; the next one runs to 30 June 2018.',
    ]);
    const later = { ...when(dave), today: day('2018-04-01') };
    expect(made(decide(done, first.after, later)).after.course?.roundDone).toBe('2018-06-30');
  });

  it('is nothing that an item with one date has', () => {
    expect(decide(done, item(), when(dave))).toEqual({
      is: 'refused',
      troubles: [{ field: 'status', says: 'HC-1 does not come round; propose completion once it is done.' }],
    });
  });
});
