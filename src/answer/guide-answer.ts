import { sayDay } from '../register/day.ts';
import type { Area, Organisation } from '../register/directory.ts';
import type { Filter } from '../register/filter.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import { periodAround } from '../register/period.ts';
import type { RegisterView } from '../register/register.ts';
import { strategiesOf, strategyInForce } from '../register/strategy.ts';
import { items, MINE, OUTSTANDING, OVERDUE } from './buttons.ts';
import type { Example, GuideAnswer } from './shapes/words.ts';

/** Welcome and help, with examples that this register can answer for this person. */

const example = (
  text: string,
  question: Example['press'] extends infer P
    ? P extends { verb: 'ask'; question: infer Q }
      ? Q
      : never
    : never,
): Example => ({
  text,
  press: { verb: 'ask', question },
});

const outstanding = (...rest: Filter): Filter => [{ anyOf: [{ is: 'outstanding' }] }, ...rest];

function busiest<T>(values: T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** How people say an organisation: its shortest alias that is a word and no initials. */
function shortName({ name, aliases }: Organisation): string {
  const words = aliases.filter((alias) => /^[a-z]/.test(alias)).sort((a, b) => a.length - b.length);
  return words[0] ? `the ${words[0].replace(/^the /, '')}` : name;
}

function examplesFor(view: RegisterView): GuideAnswer['examples'] {
  const { outstanding: open, directory, today } = view;
  const month = periodAround(today, 'month');
  const organisation = directory.organisations.find(
    (o) => o.name === busiest(open.flatMap((i: Item) => i.organisations)),
  );
  const inForce =
    strategyInForce(strategiesOf(directory.areas), today)?.priorities.flatMap((p) => p.areas) ?? [];
  const areaName = busiest(open.filter((i) => inForce.some((a) => a.area === i.area)).map((i) => i.area));
  const area: Area | undefined = inForce.find((a) => a.area === areaName) ?? inForce[0];
  const source = busiest(
    open.filter((i) => i.kind === 'recommendation' && isOutstanding(i)).map((i) => i.source),
  );
  const lists: Example[] = [
    example("What's outstanding?", OUTSTANDING),
    example("What's overdue?", OVERDUE),
    example('What do I still have to do?', MINE),
    example(
      'What is due this month?',
      items(outstanding({ anyOf: [{ is: 'due', ...month, words: 'this month' }] })),
    ),
  ];
  if (organisation) {
    const filter = outstanding({ anyOf: [{ is: 'organisation', name: organisation.name }] });
    lists.push(example(`What is outstanding for ${shortName(organisation)}?`, items(filter)));
  }
  const whole: Example[] = [
    example('What are our priorities?', { about: 'priorities', aspect: 'everything' }),
    example('How are we doing?', { about: 'standing', filter: [] }),
    example('When is the next meeting?', { about: 'meeting', which: 'next' }),
  ];
  if (area?.area) {
    whole.push(
      example(`Who leads on ${area.area}?`, { about: 'priorities', area: area.area, aspect: 'lead' }),
    );
    lists.push(
      example(
        `What are we doing about ${area.area}?`,
        items(outstanding({ anyOf: [{ is: 'area', name: area.area }] })),
      ),
    );
  }
  if (source)
    lists.push(
      example(
        `Progress on the ${source}`.replace('the Minutes', 'the minutes'),
        items([{ anyOf: [{ is: 'source', name: source }] }]),
      ),
    );
  return [
    { heading: 'Actions and recommendations', examples: lists },
    { heading: 'The bigger picture', examples: whole },
  ];
}

const HOW = [
  'Ask in your own words. Conditions combine: “overdue recommendations for the police due before March”.',
  'Then narrow it down: “only mine”, “and next month?”, “who owns it?”.',
];

export interface Surroundings {
  /** The program's clock was set: a demonstration. */
  demo: boolean;
  /** Names can be tried on with "as NAME". */
  local: boolean;
}

export function welcome(view: RegisterView, { demo, local }: Surroundings): GuideAnswer {
  const { name, boards } = view.viewer.person;
  const first = name.split(' ')[0];
  const on = view.directory.boards.filter((b) => boards.includes(b.code)).map((b) => b.name);
  const groups = examplesFor(view);
  return {
    shows: 'welcome',
    sentence: `Hello ${first}. Ask me what is outstanding, what is late, who has it and what our priorities are.`,
    lines: [
      ...(demo
        ? [
            `This is a demonstration. Its register is made up from public committee papers, and in it today is ${sayDay(view.today)}.`,
          ]
        : []),
      ...(on.length > 0
        ? [
            `You are on: ${on.join('; ')}. You see its items and your own.`.replace(
              'its items',
              on.length > 1 ? 'their items' : 'its items',
            ),
          ]
        : []),
      ...(local && view.viewer.scope === 'personal'
        ? ['To try the bot as somebody else, type “as” and a name from the register.']
        : []),
    ],
    examples: groups.map(({ heading, examples }) => ({ heading, examples: examples.slice(0, 3) })),
  };
}

/** What officers do beside asking; it is done in their own chat. */
function deskExamples({ viewer }: RegisterView): GuideAnswer['examples'] {
  if (viewer.person.role !== 'officer' || viewer.scope !== 'personal') return [];
  return [
    {
      heading: 'At the desk',
      examples: [
        example('How do I bring in a paper?', { about: 'bring papers' }),
        example('The register as a spreadsheet', {
          about: 'report',
          of: 'register',
          filter: [],
          as: 'excel',
        }),
        example('Six-monthly review', { about: 'report', of: 'six-monthly' }),
        example('Who is joining or leaving?', { about: 'people changes', which: 'planned' }),
      ],
    },
  ];
}

export const help = (view: RegisterView): GuideAnswer => ({
  shows: 'help',
  sentence: 'Ask me what is outstanding or overdue, who has it, when it is due and what our priorities are.',
  lines: HOW,
  examples: [...examplesFor(view), ...deskExamples(view)],
});
