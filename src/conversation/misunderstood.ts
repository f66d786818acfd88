import {
  type Misunderstood,
  misunderstoodAnswer,
  misunderstoodNotHere,
  misunderstoodOfficersOnly,
} from '../answer/misunderstood-answer.ts';
import { saysSomething, withoutPeople } from '../question/without-people.ts';
import { addDays } from '../register/day.ts';
import { peopleOnRecord } from '../register/presence.ts';
import type { RegisterView } from '../register/register.ts';
import { seesExempt } from '../register/visibility.ts';
import type { Subject } from './conversation.ts';

/** Questions that were not understood: kept without who asked them, and shown to officers. */

export interface MisunderstoodQuestions {
  /** Counts it up where it was asked before. */
  note(asked: { said: string; exempt: boolean }): Promise<void>;
  /** Those that may have been asked about exempt items only where they are called for. */
  list(options: { exempt: boolean }): Promise<Misunderstood[]>;
}

export interface MisunderstoodDeps {
  questions: MisunderstoodQuestions;
  /** Days that a question is kept after it was last asked. */
  days: number;
}

export function createMisunderstood({ questions, days }: MisunderstoodDeps) {
  /**
   * Keeps what somebody typed. What a person types who is shown exempt items may tell of them, so that it is shown only
   * to officers who are shown them, too.
   */
  async function note(text: string, view: RegisterView): Promise<void> {
    const { directory, words, viewer } = view;
    const said = withoutPeople(text, {
      people: peopleOnRecord(directory).map(({ name }) => name),
      names: words.filter(({ field }) => field === 'owner').map(({ name }) => name),
    });
    if (saysSomething(said)) await questions.note({ said, exempt: seesExempt(viewer) });
  }

  const subject: Subject = {
    answer: async (question, { viewer, today }) => {
      if (question.about !== 'misunderstood') return undefined;
      if (viewer.person.role !== 'officer') return { answer: misunderstoodOfficersOnly() };
      if (viewer.scope !== 'personal') return { answer: misunderstoodNotHere() };
      const kept = await questions.list({ exempt: seesExempt(viewer) });
      const oldest = addDays(today, -days);
      return {
        answer: misunderstoodAnswer(
          kept.filter(({ last }) => last >= oldest),
          days,
        ),
      };
    },
  };
  return { note, subject };
}
