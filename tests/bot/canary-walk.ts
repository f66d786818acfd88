import { readCsvPaper } from '../../src/importing/csv-paper.ts';
import { createReadPaper } from '../../src/papers/read-paper.ts';
import type { Cable } from './cable.ts';
import { CLEARED, filledIn } from './canaries.ts';
import { linksOn } from './desk-links.ts';
import type { DeskRig } from './desk-rig.ts';
import { type Account, buttonsOf, type Place, type Pressable, type Teams, type Turn } from './teams.ts';

/** What a request itself was answered with. */
interface Answered {
  who: Account | undefined;
  place: Place;
  asked: string;
  text: string;
}

/** A walk through the whole bot, which keeps all that anybody was shown. */
export interface Walk {
  rig: DeskRig;
  cable: Cable;
  answered: Answered[];
  /** Messages that answer something, which are looked at beside what they answer. */
  replied: Set<object>;
  /** Bodies of files that somebody who is not cleared has fetched. */
  fetched: string[];
  note(turn: Turn, who: Account | undefined, place: Place, asked: string): Turn;
  say(who: Account, text: string, place?: Place, teams?: Teams): Promise<Turn>;
  press(who: Account, button: Pressable, place: Place): Promise<Turn>;
  /** Asks, presses what is offered, and fills in what that opens. */
  ask(who: Account, text: string, place: Place): Promise<void>;
  /** Fetches an address of the bot by itself. */
  fetch(path: string, headers?: Record<string, string>): Promise<void>;
}

export function createWalk(rig: DeskRig, cable: Cable): Walk {
  const walk: Walk = {
    rig,
    cable,
    answered: [],
    replied: new Set(),
    fetched: [],

    note(turn, who, place, asked) {
      const text = [turn.text, ...turn.replies.map((message) => JSON.stringify(message))].join('\n');
      walk.answered.push({ who, place, asked, text });
      for (const message of turn.replies) walk.replied.add(message);
      return turn;
    },

    say: async (who, text, place = 'personal', teams = rig.teams) =>
      walk.note(await teams.say(who, text, place), who, place, text),

    press: async (who, button, place) =>
      walk.note(await rig.teams.press(who, button, place), who, place, JSON.stringify(button)),

    async ask(who, text, place) {
      for (const card of cardsOf(await walk.say(who, text, place))) {
        for (const button of buttonsOf(card).slice(0, 4)) {
          const filled = filledIn(button, card);
          const next = filled && (await walk.press(who, filled, place));
          for (const inner of next ? cardsOf(next) : []) {
            const send = buttonsOf(inner).find(({ verb }) => SENDING.includes(String(verb)));
            const sent = send && filledIn(send, inner);
            if (sent) await walk.press(who, sent, place);
          }
        }
        if (!CLEARED.includes(who)) for (const link of linksOn(card)) walk.fetched.push(await readLink(link));
      }
    },

    async fetch(path, headers = {}) {
      const response = await fetch(`${rig.botUrl}${path}`, { headers });
      const turn = { status: response.status, text: await response.text(), replies: [], ms: 0 };
      walk.note(turn, undefined, 'personal', path);
    },
  };
  return walk;
}

/** What the buttons of a form do that change something. */
const SENDING = ['do', 'heed', 'bulk', 'people'];

/** The cards of a turn, whether they came as messages or in answer to the request. */
export function cardsOf({ text, replies }: Turn): object[] {
  return [
    ...replies.flatMap(({ attachments = [] }) => attachments.map(({ content }) => content)),
    valueIn(text),
  ].filter((card): card is object => typeof card === 'object' && card !== null);
}

function valueIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { value?: unknown }).value;
  } catch {
    return undefined;
  }
}

async function readLink(link: string): Promise<string> {
  const response = await fetch(link);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  const bytes = new Uint8Array(await response.arrayBuffer());
  return JSON.stringify(await createReadPaper({ readText: readCsvPaper })(name, bytes));
}
