import { ANN, GWEN, RAVI } from './canaries.ts';
import type { Walk } from './canary-walk.ts';

/** Requests that no Teams would send. */
export async function hostile(walk: Walk): Promise<void> {
  const raw = async (body: string, headers: Record<string, string> = {}): Promise<void> =>
    void walk.note(await walk.rig.teams.postRaw(body, headers), undefined, 'personal', body.slice(0, 40));
  const auth = { authorization: 'Bearer bearercanary', 'x-note': 'headercanary' };
  const base = { ...walk.rig.teams.base(RAVI, 'personal'), type: 'message', text: 'typedcanary' };
  for (const body of [
    '',
    '{',
    '"typedcanary',
    '[]',
    '{"type":"typedcanary"}',
    JSON.stringify({ ...base, text: 'typedcanary '.repeat(30_000) }),
  ])
    await raw(body, auth);
  for (const more of [
    { serviceUrl: 'https://typedcanary.example/' },
    { from: { id: 'typedcanary' } },
    { conversation: { id: 'typedcanary' } },
    { type: 'invoke', name: 'typedcanary', value: { typedcanary: 1 } },
    {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { verb: 'typedcanary', data: { ref: 'ZX-1' } } },
    },
    {
      type: 'invoke',
      name: 'fileConsent/invoke',
      value: {
        action: 'accept',
        context: { file: 'typedcanary' },
        uploadInfo: { uploadUrl: 'http://127.0.0.1:9/bearercanary' },
      },
    },
    { attachments: [{ contentType: 'typedcanary', name: 'filenamecanary' }] },
    { value: { verb: 'form', form: 'typedcanary', ref: 'ZX-1' } },
  ])
    await raw(JSON.stringify({ ...base, ...more }), auth);
  for (const path of [
    '/typedcanary',
    '/files/bearercanary',
    '/api/messages?typedcanary',
    '/healthz',
    '/readyz',
  ])
    await walk.fetch(path, auth);
}

/** A connector, and then a store, that fail while people ask. */
export async function faults(walk: Walk): Promise<void> {
  for (const fault of [
    { status: 500, body: 'typedcanary' },
    { status: 403, code: 'typedcanary' },
    { status: 413 },
    { reset: true, kept: true },
  ]) {
    void walk.rig.connector.fail({ to: 'send', ...fault });
    await walk.say(RAVI, 'typedcanary opencanary');
  }
  void walk.rig.connector.fail({ to: 'roster', status: 500, body: 'councilcanary' });
  await walk.say({ ...GWEN, aadObjectId: 'other' }, 'typedcanary');
  await walk.cable.pull();
  for (const who of [ANN, RAVI])
    for (const text of ['ZX-1', 'HC-1', 'find opencanary', 'export the register as CSV'])
      await walk.ask(who, text, 'personal');
  walk.note(await walk.rig.send(ANN, { 'filenamecanary.csv': 'contentcanary' }), ANN, 'personal', 'file');
  for (const path of ['/healthz', '/readyz', '/files/bearercanary'.padEnd(50, 'x')]) await walk.fetch(path);
  await walk.cable.plugIn();
}
