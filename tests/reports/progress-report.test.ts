import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/reports/document.ts';
import { writtenTimescales } from '../../src/reports/written-timescales.ts';
import { fellshire } from '../question/fellshire.ts';
import { day } from '../register/days.ts';
import { item } from '../register/entries.ts';
import { CANARY, change, documentOf, items, MOVED, made, SECRET, tableOf, textOf } from './world.ts';

/** Progress of recommendations, in the form of the committee papers of 31 October 2017. */

const CRIME = { of: 'progress', source: 'organised crime review' } as const;
const APPENDIX = 'Progress of the recommendations of the Organised Crime review';

const progress = async (world?: Parameters<typeof made>[1]) => documentOf((await made(CRIME, world)).report);
const texts = (blocks: Block[]): string[] =>
  blocks.flatMap((block) =>
    block.is === 'paragraph' || block.is === 'heading'
      ? [block.text]
      : block.is === 'list'
        ? block.entries
        : [],
  );

describe('the report', () => {
  it('has the committee and the day of its next meeting above a title that says review once', async () => {
    const { title, heading } = await progress();
    expect(heading).toEqual(['Safety Scrutiny Committee', '11 June 2018']);
    expect(title).toBe(
      'Progress of Recommendations following the Overview and Scrutiny Review of Organised Crime',
    );
  });

  it('has the parts of a committee report in their order', async () => {
    const { sections } = await progress();
    const headings = sections.map(({ blocks }) =>
      blocks.flatMap((block) => (block.is === 'heading' ? [block.text] : [])),
    );
    expect(headings).toEqual([
      ['Purpose of the Report', 'Background', 'Recommendation', 'Background Papers', 'Contact'],
      ['Appendix 1: Implications'],
      ['Appendix 2: Progress of recommendations'],
    ]);
    expect(sections.map(({ landscape }) => landscape ?? false)).toEqual([false, false, true]);
  });

  it('leaves to the clerk whose report it is, and all eleven implications', async () => {
    const { sections } = await progress();
    const blanks = sections.map(({ blocks }) =>
      blocks.flatMap((block) => (block.is === 'blank' ? [block.label] : [])),
    );
    expect(blanks[0]).toEqual(['Report of']);
    expect(blanks[1]).toEqual([
      'Finance',
      'Staffing',
      'Risk',
      'Equality and Diversity / Public Sector Equality Duty',
      'Accommodation',
      'Crime and Disorder',
      'Human Rights',
      'Consultation',
      'Procurement',
      'Disability Issues',
      'Legal Implications',
    ]);
  });

  it('says what it is for, where the recommendations come from, and how they stand', async () => {
    const { sections } = await progress();
    expect(texts(sections[0]?.blocks ?? [])).toEqual([
      'Purpose of the Report',
      'To provide members of the Safety Scrutiny Committee with progress of the recommendations of the Organised Crime review.',
      'Background',
      'The Organised Crime review led to 3 recommendations, agreed on 27 March 2017, where a date is on record. They are for Fellshire Police and Fellshire County Council to carry out.',
      'The recommendations are:',
      'OC-1: Map the loan sharks',
      'OC-2: Report on cybercrime',
      'OC-10: Publish the local profile',
      'As at 16 April 2018, 2 are in progress and 1 is at risk. 2 are late (OC-1 and OC-10). More time was given for 1 (OC-10). More time is asked for, and not yet decided, for 1 (OC-10).',
      'Appendix 2 sets out the progress of each of these recommendations, who is responsible, and the timescale, for the Committee to consider.',
      'Recommendation',
      'Members of the Committee are asked to note the information in this report and comment accordingly.',
      'Background Papers',
      'Organised Crime review, agreed on 27 March 2017',
      'Contact',
      'Ann Dale, Partnership Manager, Fellshire County Council',
    ]);
  });

  it('numbers its paragraphs, and not the names of papers and people', async () => {
    const { sections } = await progress();
    const plain = (sections[0]?.blocks ?? []).flatMap((b) =>
      b.is === 'paragraph' && !b.numbered ? [b.text] : [],
    );
    expect(plain).toHaveLength(2);
  });

  it('is named and counted', async () => {
    const { report, about, counted } = await made(CRIME);
    expect(report.name).toBe('Progress of recommendations Organised Crime review 16 April 2018');
    expect(about).toBe(
      '3 recommendations of the Organised Crime review: 2 are in progress and 1 is at risk.',
    );
    expect(counted).toBe(3);
  });

  it('is of everything that the review led to, whatever its status', async () => {
    const home = documentOf((await made({ of: 'progress', source: 'Home Safety review' })).report);
    const rows = tableOf(home, 'Progress of the recommendations');
    expect(Object.keys(rows)).toEqual(['HS-1', 'HS-2', 'HS-3']);
    expect(rows['HS-3']).toEqual([
      'HS-3: Publish a home safety guide',
      'Complete.',
      'Siân O’Hara\nFellshire Fire and Rescue Service',
      'Complete',
    ]);
    expect(rows['HS-2']?.slice(1)).toEqual([
      'No progress has been reported.',
      'Fellshire Fire and Rescue Service',
      'June 2018\nNot started',
    ]);
    expect(rows['HS-1']?.[3]).toBe('March 2018\nIn progress, 16 days late');
  });

  it.each([
    ['Parks Plan 2018', 'SFB', 'Progress of Actions following the Parks Plan 2018'],
    ['Minutes 22 September 2017', 'SFB', 'Progress of Actions following the Meeting of 22 September 2017'],
    ['The Parks review', 'SFB', 'Progress of Actions following the Review of Parks'],
    ['Domestic Homicide Review 3', 'SCO', 'Progress of Actions following the Domestic Homicide Review 3'],
    ['Hate crime', 'SCO', 'Progress of Actions following the Hate crime review'],
  ])('for items of “%s” of %s is called %s', async (source, board, title) => {
    const from = [item({ source, board })];
    expect(documentOf((await made({ of: 'progress', source }, { from })).report).title).toBe(title);
  });

  it('goes to the board with most of the items, and says who follows the rest', async () => {
    const from = [...items, item({ ref: 'OC-3', source: 'Organised Crime review', board: 'SFB' })];
    const { heading, sections, title } = await progress({ from });
    expect(heading[0]).toBe('Safety Scrutiny Committee');
    expect(title).toMatch(/^Progress of Recommendations following/);
    expect(texts(sections[0]?.blocks ?? [])).toContain(
      'Of these, 3 are followed by the Safety Scrutiny Committee and 1 by the Safer Fellshire Board.',
    );
  });

  it('lists in its background no more than a dozen', async () => {
    const from = Array.from({ length: 13 }, (_, i) => item({ ref: `P-${i + 1}`, source: 'Parks review' }));
    const many = documentOf((await made({ of: 'progress', source: 'Parks review' }, { from })).report);
    expect(many.sections[0]?.blocks.some(({ is }) => is === 'list')).toBe(false);
    expect(Object.keys(tableOf(many, 'Progress'))).toEqual(from.map(({ ref }) => ref));
  });
});

describe('a date that moved', () => {
  it('stands with the words that the paper had, the new date, when it was agreed and why', async () => {
    const history = [
      change({
        ref: 'OC-10',
        at: '2018-01-15T10:00:00Z',
        fields: [{ field: 'timescale', before: 'December 2017', after: '31 March 2018' }],
      }),
    ];
    const rows = tableOf(await progress({ history }), APPENDIX);
    expect(rows['OC-10']).toEqual([
      'OC-10: Publish the local profile\nPartners give what the profile needs.',
      'Six towns are mapped.',
      'Chief Inspector (Ravi Bell)\nFellshire Police',
      'December 2017; revised to 31 March 2018 on 15 January 2018: The bid is late\nMore time asked for until 30 June 2018: Two posts are vacant (not yet decided)\nIn progress, 16 days late',
    ]);
  });

  it('stands with the day first agreed where the history has no words', async () => {
    const rows = tableOf(await progress(), APPENDIX);
    expect(rows['OC-10']?.[3]).toMatch(/^31 December 2017; revised to 31 March 2018/);
  });

  it('stands without words that were written while the item was exempt', async () => {
    const fields = [{ field: 'timescale' as const, before: CANARY, after: '31 March 2018' }];
    const history = [change({ ref: 'OC-10', at: '2018-01-15T10:00:00Z', exempt: true, fields })];
    expect(JSON.stringify(await progress({ history }))).not.toContain(CANARY);
  });

  it('costs a read of history only for items that were moved', async () => {
    const read: string[] = [];
    const view = fellshire();
    const historyOf = async ({ ref }: { ref: string }) => {
      read.push(ref);
      return [];
    };
    await writtenTimescales([...items.filter(({ visibility }) => visibility === 'open')], {
      ...view,
      historyOf,
    });
    expect(read).toEqual(['OC-10']);
  });
});

it('completion that waits to be agreed is told beside the progress', async () => {
  const proposal = { by: 'Ravi Bell', at: '2018-04-12T10:00:00Z', note: 'All maps are out.' };
  const from = [{ ...MOVED, course: { proposal } }];
  const rows = tableOf(await progress({ from }), APPENDIX);
  expect(rows['OC-10']?.[1]).toBe(
    'Six towns are mapped.\nAwaiting sign-off: Ravi Bell proposed completion on 12 April 2018: All maps are out.',
  );
});

it('what comes round again says when it is due next', async () => {
  const from = [{ ...MOVED, timescale: 'Quarterly', course: { roundDone: day('2018-03-31') } }];
  const rows = tableOf(await progress({ from }), APPENDIX);
  expect(rows['OC-10']?.[3]).toBe('Quarterly\nNext due 30 June 2018\nIn progress');
});

describe('exempt recommendations that were asked for', () => {
  it('stand on pages of their own, under the paragraph that was named, and nowhere else', async () => {
    const document = documentOf((await made({ ...CRIME, exempt: true, paragraph: 3 })).report);
    expect(document.sections.map(({ exempt }) => exempt?.paragraph)).toEqual([
      undefined,
      undefined,
      undefined,
      '3',
    ]);
    expect(textOf(document, 'open')).not.toMatch(new RegExp(`${CANARY}|OC-9`));
    expect(`${document.title} ${document.heading}`).not.toContain(CANARY);
    expect(textOf(document, 'exempt')).toContain('OC-9');
  });

  it('change nothing on the other pages', async () => {
    const without = await progress();
    const { sections } = documentOf((await made({ ...CRIME, exempt: true })).report);
    expect(sections.slice(0, -1)).toEqual(without.sections);
  });

  it('ask for the paragraph where none was named', async () => {
    const { sections } = documentOf((await made({ ...CRIME, exempt: true })).report);
    expect(sections.at(-1)?.exempt).toEqual({ paragraph: 'paragraph to be completed (1 to 7)' });
  });

  it('make every page exempt where the review has nothing else', async () => {
    const from = [{ ...SECRET, source: `${CANARY} review` }];
    const { report } = await made({ of: 'progress', source: `${CANARY} review`, exempt: true }, { from });
    expect(documentOf(report).sections.every(({ exempt }) => exempt !== undefined)).toBe(true);
    expect(report.exempt).toBe(true);
  });

  it('leave no mark where there are none', async () => {
    const { report } = await made({ of: 'progress', source: 'Home Safety review', exempt: true });
    expect(report.exempt).toBe(false);
    expect(documentOf(report).sections).toHaveLength(3);
  });
});
