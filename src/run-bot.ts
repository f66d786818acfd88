import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createBackground } from './background.ts';
import { createAdapter } from './bot/adapter.ts';
import { createFetchFile } from './bot/fetch-file.ts';
import { createTurns } from './bot/gate/bucket.ts';
import { FILE_RATE } from './bot/gate/limits.ts';
import { createHandover } from './bot/handover.ts';
import { createShareCards } from './bot/shared-cards.ts';
import { trustedDrives } from './bot/trusted-drives.ts';
import { createOnTurn } from './bot/turns.ts';
import { createUploadFile } from './bot/upload-file.ts';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import { createBulk } from './conversation/bulk.ts';
import { createConverse } from './conversation/converse.ts';
import { createDesk } from './conversation/desk.ts';
import { createFetchReport } from './conversation/desk-reports.ts';
import { createHeld } from './conversation/held.ts';
import { createMisunderstood } from './conversation/misunderstood.ts';
import { createStaff } from './conversation/staff.ts';
import { createWriteReport } from './documents/write-report.ts';
import { createFaults } from './faults.ts';
import { createFileLinks } from './http/file-links.ts';
import { startServer } from './http/server.ts';
import { readCsvPaper } from './importing/csv-paper.ts';
import { createLog, type Log, logOfTurns } from './log.ts';
import { openChannel } from './open-channel.ts';
import { openGate } from './open-gate.ts';
import { openRegister } from './open-register.ts';
import { openSweep } from './open-sweep.ts';
import { openWatch } from './open-watch.ts';
import { createReadPaper } from './papers/read-paper.ts';
import { DEFAULT_RETENTION } from './remind/retention.ts';
import { createSweeper } from './sweep/sweeper.ts';
import { SweepFaults } from './sweep/swept.ts';
import { createMeasure } from './watching/measure.ts';
import type { Watch } from './watching/watch.ts';

export interface RunningBot {
  url: string;
  stop(): Promise<void>;
}

export interface BotOptions extends Omit<Config, 'connectionString'> {
  connectionString: string;
  /** The register is the demo's, which the welcome card says. */
  demo: boolean;
  /** Milliseconds between two sweeps for reminders; none where it is left out. */
  sweepEveryMs?: number;
  /** Whether a file is offered by Teams' own card; it is where this is left out, but for local mode. */
  offersConsent?: boolean;
  /** Where the log goes; to standard output where it is left out. */
  log?: Log;
  /** Who is told of what happens; as the settings say where it is left out. */
  watch?: Watch;
}

/** Composes the bot and starts it: store, conversation, channel, web server. */
export async function runBot({ connectionString, demo, ...config }: BotOptions): Promise<RunningBot> {
  const { credentials, log: plainLog = createLog(config.logLevel) } = config;
  const local = credentials === undefined;
  const now = createClock(Date.now, config.clockStart);
  const newId = randomUUID;
  const watch =
    config.watch ??
    (await openWatch({
      insights: config.insights,
      traced: config.traced,
      sweeps: Boolean(config.sweepEveryMs),
      newId,
      onFault: createFaults({ log: plainLog, newId }).record,
    }));
  const measure = createMeasure({ watch, newId, wall: Date.now, elapsed: () => performance.now() });
  const log = logOfTurns(plainLog, measure.id);
  const faults = createFaults({ log, newId });
  const onFault = faults.record;
  const retention = config.retention ?? DEFAULT_RETENTION;
  const register = openRegister({ connectionString, now, newId, onAnswer: measure.storage });
  const { books, files } = register;
  const background = createBackground(onFault);
  const links = createFileLinks(config.publicUrl);
  const { linkTo } = links;
  const fetchReport = createFetchReport(files);
  const drives = { trusted: trustedDrives({ local }), onFault };

  const { imports } = register;
  const desk = createDesk({
    ...register,
    imports: {
      ...imports,
      make: measure.importing('import', imports.make),
      undo: measure.importing('undo', imports.undo),
    },
    newRef: register.changes.newRef,
    readPaper: createReadPaper({ readText: readCsvPaper }),
    writeReport: createWriteReport({ now }),
    linkTo,
    pause,
    now,
  });
  const misunderstood = createMisunderstood({
    questions: register.misunderstood,
    days: retention.misunderstoodDays,
  });
  const converse = createConverse({
    ...register,
    outbox: books.notices,
    wishing: { ...books.ledger, ...books.work, setChannel: books.references.setChannel },
    surroundings: { demo, local },
    subjects: [
      desk,
      createBulk({ ...register, lots: books.lots, reshow: books.reshow.put, now }),
      createStaff({ ...register, now, newId }),
      createHeld({
        ...register,
        ...register.held,
        references: books.references,
        wishing: { ...books.ledger, ...books.work },
        retention,
      }),
      misunderstood.subject,
    ],
    onAsked: ({ text, understood }, view) => {
      measure.asked(understood);
      if (!understood) background.run('misunderstood', misunderstood.note(text, view));
    },
    now,
    newId,
  });
  const adapter = createAdapter({
    credentials,
    onTurn: (context) => measure.turn(context.activity.type, () => onTurn(context)),
    onRefused: watch.barred,
    onFault,
    ...(credentials ? { gate: openGate({ credentials, tenants: config.tenants ?? [], onFault }) } : {}),
  });
  const channel = openChannel({ register, adapter, local, wall: Date.now, random: Math.random, onFault });
  const onTurn = createOnTurn({
    converse,
    explain: (error, what) => {
      measure.explained();
      return faults.explain(error, what);
    },
    onFault,
    local,
    references: channel.references,
    share: createShareCards({ ...channel.posted, onFault }),
    onChanged: ({ ref, board }) => {
      background.run('notices', channel.notices.deliverPending());
      background.run('posted cards', channel.posted.refresh(board, ref));
    },
    onChangedMany: () => {
      background.run('notices', channel.notices.deliverPending());
      background.run('posted cards', channel.posted.catchUp());
    },
    fetchFile: createFetchFile(drives),
    handover: createHandover({
      fetchReport,
      files,
      upload: createUploadFile(drives),
      linkTo,
      offersConsent: config.offersConsent ?? !local,
      onFault,
    }),
    now,
  });

  const { sweep } = openSweep({
    register,
    channel,
    now,
    wall: Date.now,
    keeping: { retention, onFault, onRemoved: (removed) => log.info({ ...removed }, 'kept no longer') },
    sealing: { onFault, onSealed: (sealed) => log.info({ ...sealed }, 'sealed') },
  });
  const sweeper = createSweeper({
    sweep: () => measure.sweep(sweep, (error) => (error instanceof SweepFaults ? error.swept : undefined)),
    deliverPending: async () => {
      await channel.posted.catchUp();
      await channel.notices.deliverPending();
    },
    after,
    now,
    random: Math.random,
    onSwept: (swept) => log.info({ ...swept }, 'swept'),
    onFault,
    everyMs: config.sweepEveryMs ?? 0,
    // A demonstration's only reader is not there before the chat is opened.
    ready: () => !demo || channel.hasMet(),
  });

  const server = await startServer(
    {
      messages: adapter.process,
      ready: register.storeAnswers,
      health: sweeper.health,
      files: fetchReport,
      tooManyFiles: createTurns(FILE_RATE, () => performance.now()),
      onRefused: watch.refused,
      onFault,
    },
    { port: config.port, host: local ? '127.0.0.1' : '0.0.0.0' },
  );
  if (local) links.reachedAt(`http://127.0.0.1:${server.port}`);
  // An import that was cut short is finished by whoever starts next; the bot answers meanwhile.
  background.run('pending import', register.finishPending());
  if (config.sweepEveryMs) sweeper.start();
  log.info({ port: server.port, local }, 'listening');
  return {
    url: `http://127.0.0.1:${server.port}`,
    stop: async () => {
      await server.close();
      await sweeper.stop();
      await background.settled();
      await watch.stop();
    },
  };
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
