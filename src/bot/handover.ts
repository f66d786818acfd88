import type { TurnContext } from 'botbuilder';
import type { WordsAnswer } from '../answer/answer.ts';
import { renderAnswer } from '../cards/render.ts';
import type { KeptFile, KeptFiles, ReadyFile, Turn } from '../conversation/conversation.ts';
import { type Consent, consentMessage, fileMessage, readConsent } from './file-messages.ts';
import { cardMessage, type InvokeAnswer } from './messages.ts';
import type { UploadFile } from './upload-file.ts';

/** Hands files over in a personal chat, by way of the person's OneDrive. */
export interface Handover {
  /** Asks whether a file may be put there. Whoever waits for the answer to a question need not wait for this. */
  offer(context: TurnContext, file: ReadyFile): Promise<void>;
  /** Does what was answered to that. */
  answer(context: TurnContext, turn: Turn, value: unknown): Promise<InvokeAnswer>;
}

export interface HandoverDeps {
  /** A report that was made for somebody; what else is kept, such as a paper that was sent, goes out to nobody. */
  fetchReport: (id: string) => Promise<KeptFile | undefined>;
  files: Pick<KeptFiles, 'note' | 'remove'>;
  upload: UploadFile;
  /** The address under which a file can be fetched as well, where there is one. */
  linkTo: (id: string) => string | undefined;
  /** The Playground knows no consent card; there the link has to do. */
  offersConsent: boolean;
  onFault: (error: unknown, what: string) => void;
}

const EXPIRED = 'That file is no longer kept. Ask me for it again.';
const DELETED = 'I have deleted the file. Ask me for it again if you need it.';

export function createHandover({
  fetchReport,
  files,
  upload,
  linkTo,
  offersConsent,
  onFault,
}: HandoverDeps): Handover {
  const underWay = new Set<string>();

  async function offer(context: TurnContext, file: ReadyFile): Promise<void> {
    if (!offersConsent) return;
    await context
      .sendActivity(consentMessage(file))
      .catch((error: unknown) => onFault(error, 'offering a file'));
  }

  async function accept(context: TurnContext, kept: KeptFile, { context: at, uploadInfo }: Consent) {
    const { file: id } = at;
    // Teams repeats an invoke whose answer it has not seen. Noted before the upload, in all copies of the bot.
    if (isTaken(kept.note)) return;
    if (!(await files.note(id, { ...asObject(kept.note), taken: true }))) return say(context, EXPIRED);
    const outcome = uploadInfo ? await upload(uploadInfo.uploadUrl, kept.bytes) : 'refused';
    if (outcome === 'uploaded' && uploadInfo)
      return void (await context.sendActivity(fileMessage(uploadInfo)));
    const sentence =
      outcome === 'not known'
        ? `I don't know whether ${kept.name} got into your OneDrive. Look there, or ask me for it again.`
        : `I could not put ${kept.name} into your OneDrive. Ask me for it again.`;
    return say(context, sentence, linkTo(id));
  }

  async function answer(context: TurnContext, turn: Turn, value: unknown): Promise<InvokeAnswer> {
    const consent = readConsent(value);
    if (!consent) return { status: 400 };
    const { file: id } = consent.context;
    if (underWay.has(id)) return { status: 200 };
    underWay.add(id);
    try {
      const kept = await fetchReport(id);
      // To anybody else it is as if there were none.
      if (!kept || kept.account !== turn.account || turn.scope !== 'personal') await say(context, EXPIRED);
      else if (consent.action === 'accept') await accept(context, kept, consent);
      else {
        await files.remove(id);
        await say(context, DELETED);
      }
    } finally {
      underWay.delete(id);
    }
    return { status: 200 };
  }

  return { offer, answer };
}

const asObject = (note: unknown): object => (typeof note === 'object' && note !== null ? note : {});
const isTaken = (note: unknown): boolean => 'taken' in asObject(note);

async function say(context: TurnContext, sentence: string, url?: string): Promise<void> {
  const links = url ? { links: [{ title: 'Open the file', url }] } : {};
  const words: WordsAnswer = { shows: 'words', sentence, lines: [], buttons: [], ...links };
  await context.sendActivity(cardMessage(renderAnswer(words)));
}
