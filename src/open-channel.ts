import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './answer/answer.ts';
import type { BotAdapter } from './bot/adapter.ts';
import { cardMessage } from './bot/messages.ts';
import { createSend, createUpdatePosted } from './bot/sender.ts';
import { trustedServices } from './bot/trusted-services.ts';
import { renderAnswer } from './cards/render.ts';
import type { openRegister } from './open-register.ts';
import { createDeliver } from './sweep/deliver.ts';
import { createLots } from './sweep/lots.ts';
import { createNotices } from './sweep/notices.ts';
import type { Reference } from './sweep/ports.ts';
import { createPosted } from './sweep/posted.ts';
import { createRecipients } from './sweep/recipients.ts';

export interface ChannelOptions {
  register: ReturnType<typeof openRegister>;
  adapter: Pick<BotAdapter, 'continueWith'>;
  local: boolean;
  wall: () => number;
  random: () => number;
  onFault: (error: unknown, what: string) => void;
}

/** Puts together what sends without having been asked: notices of changes, and posted cards kept up to date. */
export function openChannel({ register, adapter, local, wall, random, onFault }: ChannelOptions) {
  const { items, books, accountsOf } = register;
  const sending = { adapter, trusted: trustedServices({ local }), onFault };
  const { takeTurn, references, today } = books;
  const deliver = createDeliver({ send: createSend(sending), takeTurn, sleep, random });
  const asMessage = (answer: Answer, refresh?: { ref: string; userIds: string[] }): object =>
    cardMessage(renderAnswer(answer, refresh));
  const directory = register.freshDirectory;
  const findRecipient = createRecipients({ directory, accountsOf, references });

  const common = { readItem: items.readOne, directory, references, asMessage, today };
  const telling = { ...common, readChange: items.readOneChange, findRecipient, deliver, wall };
  const notices = createNotices({ ...telling, box: books.notices });
  const lots = createLots({ ...telling, box: books.lots });
  const posted = createPosted({
    ...common,
    cards: books.posted,
    reshow: books.reshow,
    accountsOf,
    update: createUpdatePosted(sending),
    sleep,
  });
  let met = false;
  return {
    deliver,
    asMessage,
    findRecipient,
    notices: {
      deliverPending: async () => [...(await notices.deliverPending()), ...(await lots.deliverPending())],
    },
    posted,
    references: {
      ...references,
      keep: (reference: Reference): Promise<void> => {
        met = true;
        return references.keep(reference);
      },
    },
    /** Has anybody talked to this process? */
    hasMet: (): boolean => met,
  };
}
