import { describe, expect, it } from 'vitest';
import { formAnswer, whichBoard } from '../../src/answer/form-answer.ts';
import type { Item } from '../../src/register/item.ts';
import { type Inputs, type Trouble, VERBS, type Verb } from '../../src/update/command.ts';
import { LIMITS } from '../../src/update/limits.ts';
import { AT, directory, item, TODAY } from '../update/partnership.ts';

const filling = { values: {} as Inputs, troubles: [] as Trouble[] };
const form = (verb: Verb, of: Partial<Item> = {}, filled: Partial<typeof filling> = {}) =>
  formAnswer(
    {
      verb,
      held: verb === 'add item' ? undefined : { item: item({ ref: 'HC-1', ...of }), version: 3, etag: 'e' },
      ref: 'HC-1',
      version: 3,
      id: 'an-id-of-its-own',
    },
    { directory, today: TODAY },
    { ...filling, ...filled },
  );

describe('a form', () => {
  it.each(VERBS)('carries what its command needs, and leads back: %s', (verb) => {
    const { send, cancel, fields } = form(verb);
    expect(send.press).toEqual({ verb: 'do', do: verb, ref: 'HC-1', version: 3, id: 'an-id-of-its-own' });
    expect(cancel.title).toBe('Cancel');
    // The names of the fields are those under which what was typed is read.
    for (const { id } of fields) expect(Object.keys(LIMITS)).toContain(id);
    expect(fields.filter(({ required, error }) => required && error === '')).toEqual([]);
  });

  it('starts with what the item says, and keeps what was typed instead', () => {
    const [status, note] = form('report progress', { status: 'at risk' }).fields;
    expect([status?.value, note?.value]).toEqual(['at risk', '']);
    const typed = form(
      'report progress',
      { status: 'at risk' },
      { values: { status: '', note: 'x' } },
    ).fields;
    expect(typed.map(({ value }) => value)).toEqual(['', 'x', '']);
  });

  it('says what was reported so far, as a report takes its place', () => {
    expect(form('report progress', { progress: 'Drafted' }).lines).toEqual(['So far: “Drafted”']);
    expect(form('report progress', { progress: '' }).lines).toEqual([]);
  });

  it('puts what is wrong beside its field, and what is wrong with no field at the top', () => {
    const { fields, sentence, lines } = form(
      'ask for more time',
      {},
      {
        troubles: [
          { field: 'until', says: 'Choose a day.' },
          { says: 'Nobody asked.' },
          { field: 'board', says: 'No such board.' },
        ],
      },
    );
    expect(fields.map(({ id, trouble }) => [id, trouble])).toEqual([
      ['until', 'Choose a day.'],
      ['reason', undefined],
    ]);
    expect([sentence, ...lines]).toEqual(['Nobody asked.', 'No such board.']);
  });

  it('for more time begins after the day on which the item is due, or tomorrow', () => {
    const until = (of: Partial<Item>) => form('ask for more time', of).fields[0];
    expect(until({ timescale: 'March 2018' })).toMatchObject({
      label: 'New date (it is due 31 March 2018 now)',
      input: { is: 'day', min: '2018-04-01' },
    });
    expect(until({ timescale: 'January 2018' })).toMatchObject({ input: { is: 'day', min: '2018-03-06' } });
    expect(until({ timescale: 'Ongoing' })).toMatchObject({
      label: 'New date',
      input: { min: '2018-03-06' },
    });
  });

  it('for the progress of what comes round offers that this round is done', () => {
    const choices = (timescale: string) => {
      const input = form('report progress', { timescale }).fields[0]?.input;
      return input?.is === 'choice' ? input.choices.map(({ title }) => title) : [];
    };
    expect(choices('Quarterly')).toContain('This round is done (the one to 31 March 2018)');
    expect(choices('March 2018')).toEqual(['Not started', 'In progress', 'At risk']);
  });

  it('for a new owner offers people, and posts with who holds them', () => {
    const owner = form('reassign').fields[0]?.input;
    expect(owner).toMatchObject({
      style: 'filtered',
      choices: expect.arrayContaining([
        { title: 'Dave Ashton', value: 'Dave Ashton' },
        { title: 'Lead for Roads (Post Holder)', value: 'Lead for Roads' },
      ]),
    });
    const values = owner?.is === 'choice' ? owner.choices.map(({ value }) => value) : [];
    expect(new Set(values).size).toBe(values.length);
  });

  it('for a new owner is typed into where there are more names than a card holds', () => {
    const [person] = directory.people;
    if (!person) throw new Error('There is nobody.');
    const people = Array.from({ length: 101 }, (_, n) => ({ ...person, name: `P ${n}` }));
    const { fields } = formAnswer(
      { verb: 'reassign', held: { item: item(), version: 1, etag: '' }, ref: 'HC-1', version: 1, id: 'i' },
      { directory: { ...directory, people }, today: TODAY },
      filling,
    );
    expect(fields[0]?.input).toEqual({ is: 'text', lines: 'one', most: LIMITS.owner });
  });

  it('for a decision shows what waits for it, and how the date moved before', () => {
    const asked = { by: 'Dave Ashton', at: AT, to: TODAY, reason: 'The bid is late' };
    const { lines } = form('accept more time', { course: { askedTime: asked } });
    expect(lines.join()).toContain('by Dave Ashton, because “The bid is late”');
    const proposal = { by: 'Dave Ashton', at: AT, note: 'Published' };
    expect(form('verify completion', { course: { proposal, askedTime: asked } }).lines).toEqual([
      expect.stringContaining('“Published”'),
    ]);
  });

  it.each(['make exempt', 'make open'] as const)('says what follows from it: %s', (verb) => {
    expect(form(verb).lines).toHaveLength(1);
  });
});

it('which board a new item is for is asked with what was typed so far', () => {
  const { buttons } = whichBoard(['SFB', 'CMT'], { title: 'Light it' }, directory);
  expect(buttons).toEqual([
    {
      title: 'Safer Fellshire',
      press: { verb: 'form', form: 'add item', ref: '', values: { title: 'Light it', board: 'SFB' } },
    },
    {
      title: 'Scrutiny',
      press: { verb: 'form', form: 'add item', ref: '', values: { title: 'Light it', board: 'CMT' } },
    },
  ]);
});
