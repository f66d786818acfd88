import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/register/item.ts';
import { decide, type ItemCommand } from '../../src/update/decide.ts';
import { day } from '../register/days.ts';
import { AT, chair, dave, dee, item, made, officer, refusals, told, when } from './partnership.ts';

const proposal = { by: 'Dave Ashton', at: AT, note: 'Done' };
const askedTime = { by: 'Dee Putty', at: AT, to: day('2018-06-30'), reason: 'The bid is late' };
const meeting = { meeting: day('2018-03-01'), minute: '7' };

describe('completion where an officer completes', () => {
  const propose: ItemCommand = { verb: 'propose completion', note: 'Published' };

  it('is proposed, and the officers hear of it', () => {
    const decision = made(decide(propose, item(), when(dave)));
    expect(decision.after).toEqual({
      ...item(),
      course: {
        proposal: { by: 'Dave Ashton', at: AT, note: 'Published' },
        report: { by: 'Dave Ashton', at: AT },
      },
    });
    expect(decision.did).toBe('proposed completion: Published');
    expect(told(decision)).toEqual(['olive to decide', 'oscar to decide']);
  });

  it('is verified, and the owner hears of it', () => {
    const proposed = made(decide(propose, item(), when(dee))).after;
    const decision = made(decide({ verb: 'verify completion', note: 'Seen' }, proposed, when(officer)));
    expect(decision.after).toMatchObject({ status: 'complete', course: { report: { by: 'Dee Putty' } } });
    expect(decision.after.course?.proposal).toBeUndefined();
    expect(decision.did).toBe('verified completion: Seen');
    expect(told(decision)).toEqual(['dave decided', 'dee decided']);
  });

  it('is there at once when an officer proposes it, and what is asked for lapses', () => {
    const decision = made(decide(propose, item({ course: { askedTime } }), when(officer)));
    expect(decision.after).toEqual({
      ...item(),
      status: 'complete',
      course: { report: { by: 'Olive Officer', at: AT } },
    });
    expect(decision.did).toBe('completed it: Published');
    expect(told(decision)).toEqual(['dave decided', 'dee decided']);
  });

  it('is sent back with a reason', () => {
    const proposed = item({ course: { proposal } });
    const decision = made(
      decide({ verb: 'send back completion', reason: 'Too soon' }, proposed, when(officer)),
    );
    expect(decision.after).toEqual(item());
    expect(decision.did).toBe('sent completion back: Too soon');
    expect(told(decision)).toEqual(['dave decided']);
  });
});

describe('completion where the committee completes', () => {
  const theirs = (changes: Partial<Item> = {}): Item => item({ board: 'CMT', ...changes });

  it('is verified by an officer and agreed by the chair', () => {
    const verified = made(
      decide({ verb: 'verify completion', note: '' }, theirs({ course: { proposal } }), when(officer)),
    );
    expect(verified.after).toEqual(
      theirs({ course: { proposal: { ...proposal, verifiedBy: 'Olive Officer' } } }),
    );
    expect(verified.did).toBe('verified completion for the committee to agree');
    expect(told(verified)).toEqual(['charlie to decide']);
    expect(refusals(decide({ verb: 'verify completion', note: '' }, verified.after, when(officer)))).toEqual([
      'Olive Officer has verified completion of HC-1; the committee has still to agree.',
    ]);
    const agreed = made(
      decide({ verb: 'agree completion', note: '', ...meeting }, verified.after, when(chair)),
    );
    expect(agreed.after).toEqual(theirs({ status: 'complete' }));
    expect(agreed.did).toBe('agreed completion, at the meeting of 1 March 2018 (minute 7)');
    expect(told(agreed)).toEqual(['dave decided']);
  });

  it('is verified when an officer proposes it, an owner too', () => {
    const own = theirs({ owners: ['Olive Officer'] });
    const decision = made(decide({ verb: 'propose completion', note: 'Published' }, own, when(officer)));
    expect(decision.after.status).toBe('in progress');
    expect(decision.after.course?.proposal?.verifiedBy).toBe('Olive Officer');
    expect(decision.did).toBe('proposed completion and verified it: Published');
    expect(told(decision)).toEqual(['charlie to decide']);
  });
});
