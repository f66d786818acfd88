import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/question/question.ts';
import { fellshire } from '../question/fellshire.ts';
import { day } from '../register/days.ts';
import { answerTo, as } from './ask.ts';

const ranked = async (of: 'priorities' | 'areas', by: (Question & { about: 'priorities ranked' })['by']) =>
  as('standing', await answerTo({ about: 'priorities ranked', of, by }));

describe('two strategies beside each other', () => {
  it('are told by what is new, gone and kept', async () => {
    const shown = as('standing', await answerTo({ about: 'strategies compared' }));
    expect(shown.sentence).toBe(
      'From the Safer Fellshire Plan 2014-2017 to the Safer Fellshire Plan 2018-2021: of the priorities 2 new, 1 gone, 0 kept; of the areas 3 new, 0 gone, 0 kept.',
    );
    expect(shown.groups.map(({ heading, lines }) => [heading, lines.map(({ name }) => name)])).toEqual([
      ['New priorities', ['Protect people from harm', 'Promote safe places']],
      ['Priorities that are gone', ['Reduce reoffending']],
      ['New areas', ['Hate crime', 'Domestic abuse', 'Anti-social behaviour']],
    ]);
  });

  it('need an earlier one', async () => {
    const view = { ...fellshire(), today: day('2015-03-01') };
    const shown = as('standing', await answerTo({ about: 'strategies compared' }, view));
    expect(shown.sentence).toBe('No strategy before the Safer Fellshire Plan 2014-2017 is in the register.');
    const bare = { ...fellshire(), directory: { ...fellshire().directory, areas: [] } };
    expect((await answerTo({ about: 'strategies compared' }, bare)).shows).toBe('words');
  });
});

describe('priorities in order', () => {
  it('name those that have nothing outstanding', async () => {
    const areas = await ranked('areas', 'nothing outstanding');
    expect(areas.sentence).toBe('1 of 3 areas has nothing outstanding: Anti-social behaviour.');
    expect(areas.groups[0]?.lines.map(({ name, lines }) => [name, ...lines])).toEqual([
      ['Anti-social behaviour', 'Nothing outstanding'],
      ['Domestic abuse', '1 outstanding'],
      ['Hate crime', '2 outstanding'],
    ]);
  });

  it('name the one with most, and all that share its place', async () => {
    expect((await ranked('priorities', 'most outstanding')).sentence).toBe(
      'Protect people from harm has most outstanding: 3 items.',
    );
    expect((await ranked('areas', 'most late')).sentence).toBe('Nothing is late under the 3 areas.');
    const late = { ...fellshire(), today: day('2018-04-18') };
    const shown = await answerTo({ about: 'priorities ranked', of: 'areas', by: 'most late' }, late);
    expect(shown.sentence).toBe('Hate crime and Domestic abuse have most that is late: 1 item each.');
  });
});
