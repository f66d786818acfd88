import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ANN, filesOf, GWEN, MARY, RAVI, REGISTER_WITH_EXEMPT, STRANGER, TOM } from './fellshire.ts';
import { openRig, type Rig } from './rig.ts';
import { buttonsOf, cardOf } from './teams.ts';

let rig: Rig;
/** What is written past the log: by restify's own, by the SDK, by anybody. */
const written: string[] = [];
const spies = [process.stdout, process.stderr].map((stream) =>
  vi.spyOn(stream, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  }),
);
const printed = (['log', 'info', 'warn', 'error'] as const).map((way) =>
  vi.spyOn(console, way).mockImplementation((...words) => void written.push(words.map(String).join(' '))),
);
beforeAll(async () => {
  rig = await openRig({ files: filesOf(REGISTER_WITH_EXEMPT) });
});
afterAll(async () => {
  for (const spy of [...spies, ...printed]) spy.mockRestore();
  await rig.close();
});

it('a day of questions, presses and faults leaves a log without a name, an address, a title, a text or a token', async () => {
  for (const who of [ANN, RAVI, MARY, TOM, GWEN, STRANGER]) {
    await rig.teams.install(who);
    const list = await rig.teams.say(who, 'anything mentioning marmalade or crossings?');
    await rig.teams.say(who, 'as Mary Hope', 'groupChat');
    await rig.teams.say(who, 'ZX-1', 'channel');
    for (const button of buttonsOf(cardOf(list)).slice(0, 3)) await rig.teams.press(who, button);
  }
  for (const fault of [{ status: 500 }, { status: 413 }, { reset: true, kept: true }]) {
    void rig.connector.fail({ to: 'send', ...fault });
    await rig.teams.say(RAVI, 'marmalade');
  }
  void rig.connector.fail({ to: 'roster', status: 500 });
  await rig.teams.say({ ...STRANGER, aadObjectId: 'other' }, 'marmalade');
  for (const body of ['', '{', '[]', '{"type":"message","text":"marmalade"}'])
    await rig.teams.postRaw(body, { authorization: 'Bearer marmalade-token' });
  const base = { ...rig.teams.base(RAVI, 'personal'), type: 'message', text: 'marmalade' };
  await rig.teams.postRaw(JSON.stringify({ ...base, serviceUrl: 'https://elsewhere.example/' }));
  await rig.teams.postRaw(JSON.stringify(base), { authorization: 'Bearer marmalade-token' });

  const lines = rig.logged.map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ msg: 'listening', local: true });
  expect(lines.filter(({ msg }) => msg === 'fault')).toHaveLength(4);
  for (const line of lines.slice(1)) {
    expect(Object.keys(line).sort()).toEqual(expect.arrayContaining(['at', 'fault', 'reference', 'what']));
  }
  const all = [...rig.logged, ...written].join('\n');
  expect(all).not.toMatch(
    /marmalade|crossing|zephyr|hate crime|\b(?:Ann|Dale|Ravi|Bell|Mary|Hope|Tom|Pike|Gwen|Stranger)\b|@[\w-]+\.example|29:|0000-4000|ZX-|HC-|Bearer/i,
  );
  expect(written).toEqual([]);
});
