import { randomUUID } from 'node:crypto';
import type { TurnDeps } from '../../src/bot/turns.ts';
import type { ChangingDeps } from '../../src/conversation/changing.ts';
import type { Wishing } from '../../src/conversation/conversation.ts';

/** For tests in which nothing is changed and nobody but the asker hears anything. */

const unexpected = () => Promise.reject(new Error('nothing is changed in this test'));

export const noChanges = (): ChangingDeps & { wishing: Wishing } => ({
  wishing: {
    wishesOf: unexpected,
    setWishes: unexpected,
    point: unexpected,
    move: unexpected,
    pointers: unexpected,
    toldOf: unexpected,
    troubles: unexpected,
    setChannel: unexpected,
  },
  changes: { write: unexpected, newRef: unexpected },
  outbox: { put: unexpected },
  now: () => new Date('2018-01-15T10:00:00Z'),
  newId: randomUUID,
});

export const nobodyElse = (): Omit<TurnDeps, 'converse' | 'explain' | 'local'> => ({
  onFault: () => undefined,
  references: { keep: async () => undefined, forget: async () => undefined },
  share: unexpected,
  onChanged: () => undefined,
  onChangedMany: () => undefined,
  fetchFile: unexpected,
  handover: { offer: unexpected, answer: unexpected },
  now: () => new Date('2018-01-15T10:00:00Z'),
});
