import { describe, expect, it } from 'vitest';
import { decide, type ItemCommand } from '../../src/update/decide.ts';
import { AT, holder, item, made, officer, officer2, refusals, told, when } from './partnership.ts';

const proposal = { by: 'Dave Ashton', at: AT, note: 'Done' };

describe('what officers keep in order', () => {
  const reassign = (owner: string, reason = ''): ItemCommand => ({ verb: 'reassign', owner, reason });

  it('is whose an item is: a person, with their organisation', () => {
    const decision = made(decide(reassign('mary member', 'Dave left'), item(), when(officer)));
    expect(decision.after).toEqual(item({ owners: ['Mary Member'], organisations: ['Fellshire Council'] }));
    expect(decision.did).toBe('reassigned it to Mary Member: Dave left');
    expect(told(decision)).toEqual(['mary reassigned', 'dave reassigned']);
  });

  it('is whose an item is: a post and a person', () => {
    const decision = made(decide(reassign('Lead for roads; Dave Ashton;'), item(), when(officer)));
    expect(decision.after).toMatchObject({
      owners: ['Lead for Roads', 'Dave Ashton'],
      organisations: ['Fire', 'Fellshire Police'],
    });
    expect(decision.did).toBe('reassigned it to Lead for Roads and Dave Ashton');
    expect(told(decision)).toEqual(['dave reassigned', 'post reassigned']);
  });

  it('is not told to an owner who loses sight of it', () => {
    const decision = made(decide(reassign('Mary Member'), item({ owners: [holder.name] }), when(officer)));
    expect(told(decision)).toEqual(['mary reassigned']);
  });

  it('is the wording and who may see it', () => {
    const worded: ItemCommand = {
      verb: 'correct wording',
      title: 'Publish the map',
      detail: 'All of it',
      reason: '',
    };
    const corrected = made(decide(worded, item(), when(officer)));
    expect(corrected.after).toEqual(item({ title: 'Publish the map', detail: 'All of it' }));
    expect(corrected.did).toBe('corrected the wording');
    const exempt = made(decide({ verb: 'make exempt', reason: 'Names a child' }, item(), when(officer)));
    expect(exempt.after).toEqual(item({ visibility: 'exempt' }));
    expect(exempt.did).toBe('made it exempt: Names a child');
    const open = made(decide({ verb: 'make open', reason: 'It is over' }, exempt.after, when(officer)));
    expect(open.after).toEqual(item());
  });

  it.each<[ItemCommand, string]>([
    [
      reassign('Nora Nobody'),
      'Nobody called “Nora Nobody” is in the register. Choose a person or a post from the list.',
    ],
    [reassign('dave ashton'), 'HC-1 is with Dave Ashton already. Choose somebody else.'],
    [reassign(';'), 'Choose the person or the post that has it from now on.'],
    [
      { verb: 'correct wording', title: 'Publish the plan', detail: '', reason: 'x' },
      'This is how HC-1 is worded already. Change the title or the text below it.',
    ],
    [{ verb: 'make open', reason: 'x' }, 'HC-1 is open already.'],
  ])('is refused where nothing would change: %o', (command, says) => {
    expect(refusals(decide(command, item(), when(officer)))).toEqual([says]);
  });
});

describe('an exempt item', () => {
  it('is told of only to the cleared', () => {
    const exempt = item({ visibility: 'exempt', course: { proposal } });
    expect(told(decide({ verb: 'send back completion', reason: 'x' }, exempt, when(officer)))).toEqual([]);
    const seen = { ...exempt, owners: ['Dave Ashton', 'Olive Officer'] };
    const cleared = when({ ...officer2, cleared: true });
    expect(told(decide({ verb: 'send back completion', reason: 'x' }, seen, cleared))).toEqual([
      'olive decided',
    ]);
  });
});
