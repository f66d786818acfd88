import { createServer } from 'node:http';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachmentOf, type DriveFault } from './drive.ts';
import { ANN } from './fellshire.ts';
import { type FileRig, openFileRig } from './file-rig.ts';
import { type Place, readingOf } from './teams.ts';

const LIMITS = { bytes: 5 * 1024 * 1024, ms: 500 };
const paper = new TextEncoder().encode('ref,title\nHC-1,Publish the plan\n');

let rig: FileRig;
beforeEach(async () => {
  rig = await openFileRig({ limits: LIMITS });
});
afterEach(async () => {
  // Whatever went wrong, where a file lies is nobody's business.
  expect(rig.logged.join()).not.toMatch(/tempauth|secret-of-the-drive|download|sharepoint/);
  await rig.close();
});

const sendFiles = (attachments: unknown, text = '', place: Place = 'personal') =>
  rig.teams.say(ANN, text, place, { attachments });
const readAfter = async (attachments: unknown, text = '', place: Place = 'personal') =>
  readingOf(await sendFiles(attachments, text, place));

describe('a file that is sent in the personal chat', () => {
  it('is fetched from where Teams keeps it, with nothing of the bot going along', async () => {
    expect(await readAfter([rig.drive.attach('register.csv', paper)])).toContain(
      `register.csv: ${paper.length} bytes`,
    );
    const [call, ...more] = rig.drive.calls;
    expect(more).toEqual([]);
    expect(call?.method).toBe('GET');
    expect(Object.keys(call?.headers ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/authorization|cookie|referer/)]),
    );
  });

  it('is fetched only when the conversation wants it', async () => {
    rig.reply({ answer: { shows: 'words', sentence: 'Only officers import.', lines: [], buttons: [] } });
    expect(await readAfter([rig.drive.attach('register.csv', paper)])).toContain('Only officers import.');
    expect(rig.said[0]?.files).toHaveLength(1);
    expect(rig.drive.calls).toEqual([]);
  });

  it('comes with what was typed beside it', async () => {
    await sendFiles([rig.drive.attach('register.csv', paper)], 'as recommendations');
    expect(rig.said).toMatchObject([{ text: 'as recommendations', files: [{ name: 'register.csv' }] }]);
  });

  it('comes with the others that were sent with it', async () => {
    const names = ['boards.csv', 'people.csv', 'register.csv'];
    const reading = await readAfter(names.map((name) => rig.drive.attach(name, paper)));
    for (const name of names) expect(reading).toContain(`${name}: ${paper.length} bytes`);
  });

  it('is not taken with six others, of which one would be left out', async () => {
    const reading = await readAfter(Array.from({ length: 7 }, (_, n) => rig.drive.attach(`${n}.csv`, paper)));
    expect(reading).toContain('I take 6 files at a time. Send them in several messages.');
    expect(rig.drive.calls).toEqual([]);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ann\\Register.xlsx', 'Register.xlsx'],
    ['Agenda\u202Excod.exe', 'Agendaxcod.exe'],
    ['a\nb.csv', 'ab.csv'],
    ['', 'the file'],
    [undefined, 'the file'],
    [7, 'the file'],
    [`${'x'.repeat(500)}.docx`, `${'x'.repeat(195)}.docx`],
  ])('and is called %j is called %s', async (given, name) => {
    await sendFiles([{ ...rig.drive.attach('x', paper), name: given }]);
    expect(rig.said[0]?.files[0]?.name).toBe(name);
  });
});

describe('an attachment that is no file', () => {
  it.each<[string, unknown]>([
    ["the message's own HTML", { contentType: 'text/html', content: '<p>hello</p>' }],
    ['a picture in the text', { contentType: 'image/png', contentUrl: 'https://smba.trafficmanager.net/x' }],
    ['pictures of any kind', { contentType: 'image/*', contentUrl: 'http://169.254.169.254/latest' }],
    ['a card', { contentType: 'application/vnd.microsoft.card.adaptive', content: {} }],
    ['a file of another channel', { contentType: 'text/csv', contentUrl: 'http://169.254.169.254/latest' }],
    [
      'a file in the HTML',
      { contentType: 'text/html', content: '<attachment id="1150D938-8870-4044-9F2C-5BBDEBA70C9D">' },
    ],
    ['nothing', null],
    ['a word', 'file'],
    ['an odd type', { contentType: 7 }],
  ])('is left alone: %s', async (_, attachment) => {
    await sendFiles([attachment], 'hello');
    expect(rig.said).toEqual([{ text: 'hello', files: [] }]);
  });

  it.each([[undefined], [null], ['file'], [7], [{}], [[[]]]])(
    'is left alone where the list is %j',
    async (attachments) => {
      await sendFiles(attachments, 'hello');
      expect(rig.said).toEqual([{ text: 'hello', files: [] }]);
    },
  );

  it('stands beside a file without harm', async () => {
    await sendFiles([null, { contentType: 'text/html', content: '' }, rig.drive.attach('a.csv', paper)]);
    expect(rig.said[0]?.files.map(({ name }) => name)).toEqual(['a.csv']);
  });
});

describe('a file that is sent where others read', () => {
  it.each<[string, () => object]>([
    ['as Teams sends it to a person', () => rig.drive.attach('part-b.docx', paper)],
    ['as a reference', () => ({ contentType: 'reference', contentUrl: rig.drive.url, name: 'part-b.docx' })],
    [
      'as a mark in the HTML',
      () => ({
        contentType: 'text/html',
        content: '<p><attachment id="1150d938-8870-4044-9f2c-5bbdeba70c9d"></attachment></p>',
      }),
    ],
  ])('%s is not fetched, and they are told where to send it', async (_, attachment) => {
    for (const place of ['groupChat', 'channel', 'unheard of'] as const)
      expect(await readAfter([attachment()], '', place)).toContain('Send papers to me in our own chat');
    expect(rig.drive.calls).toEqual([]);
  });

  it('does not come between a question and its answer where it is only referred to', async () => {
    await sendFiles([{ contentType: 'reference', name: 'x.docx' }], "what's overdue?", 'channel');
    expect(rig.said[0]?.files).toEqual([]);
  });

  it('is told from a message that is quoted', async () => {
    const quoted = { contentType: 'text/html', content: '<attachment id="1700000000000"></attachment>' };
    await sendFiles([quoted], '', 'groupChat');
    expect(rig.said[0]?.files).toEqual([]);
  });
});

describe('a place that is none of Teams', () => {
  it.each<[string, unknown]>([
    ['elsewhere', 'https://example.org/register.csv'],
    ["this machine's cloud", 'http://169.254.169.254/metadata/instance'],
    ['a folder', 'file:///etc/passwd'],
    ['data in itself', 'data:text/csv,ref'],
    ['a name and password', 'http://ann:secret@127.0.0.1/'],
    ['nothing', ''],
    ['no text', 7],
    ['missing', undefined],
  ])('is not asked for a file: %s', async (_, address) => {
    expect(await readAfter([attachmentOf('register.csv', address)])).toContain(
      'I only take files that were sent through Teams.',
    );
    expect(rig.drive.calls).toEqual([]);
  });
});

describe('a drive that', () => {
  const late = 'The file took too long to arrive.';
  const broken = 'The file did not arrive whole.';
  const gone = 'Teams does not give me that file any more.';
  const large = 'The file is larger than the 5 MB that I take.';
  it.each<[string, DriveFault, string]>([
    ['no longer has the file', { is: 'status', status: 404 }, gone],
    ['no longer lets the key in', { is: 'status', status: 401 }, gone],
    ['is down', { is: 'status', status: 503 }, gone],
    ['does not answer', { is: 'hang' }, late],
    ['stops half-way', { is: 'stops half-way' }, late],
    ['sends less than it said', { is: 'shorter than it said' }, broken],
    ['hangs up', { is: 'reset' }, broken],
    ['says that the file is huge', { is: 'says it is huge' }, large],
    ['never ends', { is: 'endless' }, large],
  ])('%s has the person told so', async (_, fault, sentence) => {
    const attachment = rig.drive.attach('register.csv', paper);
    rig.drive.misbehave(fault);
    expect(await readAfter([attachment])).toContain(sentence);
    expect(rig.drive.calls).toHaveLength(1);
    rig.drive.misbehave(undefined);
    expect(await readAfter([attachment])).toContain(`${paper.length} bytes`);
  });

  it('never ends is read no further than the limit', async () => {
    const attachment = rig.drive.attach('register.csv', paper);
    rig.drive.misbehave({ is: 'endless' });
    await sendFiles([attachment]);
    // What was on its way when the bot stopped reading lies in buffers of the machine.
    expect(rig.drive.poured()).toBeLessThan(4 * LIMITS.bytes);
  });

  it('sends the bot elsewhere is not followed, even to this machine', async () => {
    let visits = 0;
    const elsewhere = createServer((_, response) => {
      visits += 1;
      response.end('secret');
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => elsewhere.once('listening', listening));
    const { port } = elsewhere.address() as { port: number };
    const attachment = rig.drive.attach('register.csv', paper);
    rig.drive.misbehave({ is: 'redirect', to: `http://127.0.0.1:${port}/` });
    expect(await readAfter([attachment])).toContain(gone);
    expect(visits).toBe(0);
    elsewhere.close();
  });
});

it('whatever is attached, the bot answers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.jsonValue(),
          fc.record({
            contentType: fc.constantFrom('application/vnd.microsoft.teams.file.download.info', 'reference'),
            name: fc.jsonValue(),
            content: fc.jsonValue(),
          }),
        ),
        { maxLength: 8 },
      ),
      fc.constantFrom<Place>('personal', 'groupChat'),
      async (attachments, place) => {
        const turn = await sendFiles(attachments, 'hello', place);
        expect([turn.status, turn.replies.length]).toEqual([200, 1]);
      },
    ),
    { numRuns: 60 },
  );
  expect(rig.drive.calls).toEqual([]);
});
