// The adapter against a Slack written by others, emulate: installed by OAuth, and everything it calls allowed by the scopes
// that were asked for. It delivers no commands and no presses, and believes any blocks: those are for the loopback of our own.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Request as Asked, Handle } from '../../src/conversation/platform.ts';
import type { Message } from '../../src/conversation/reply.ts';
import { contractManifest } from '../conversation/contract-samples.ts';
import { hasEmulator, OnEmulator, TEAM } from './emulator.ts';

let slack: OnEmulator;
let handle: Handle;
let mina = '';
let channel = '';
const asked: Asked[] = [];

const message = (more: Partial<Message> = {}): Message => ({
  kind: 'message',
  visibility: 'public',
  placement: 'new',
  blocks: [{ kind: 'text', text: ['The gradient is −0.10335 & < 1'] }],
  ...more,
});

beforeAll(async () => {
  if (!hasEmulator) return;
  handle = async () => message();
  slack = await OnEmulator.start({
    people: [{ name: 'mina', real_name: '민아' }],
    handle: (request, progress) => {
      asked.push(request);
      return handle(request, progress);
    },
    manifest: contractManifest,
  });
});

afterAll(() => slack?.stop());

const posted = (text: string, where = channel) => slack.posted(text, where);
const event = (id: string, what: object) =>
  slack.deliver(
    JSON.stringify({ type: 'event_callback', event_id: id, team_id: TEAM, event: what }),
    'application/json',
  );

describe.skipIf(!hasEmulator)('against emulate (needs npm ci --prefix test/peers)', () => {
  it('is installed as its consent page says', async () => {
    const { consent, page, by } = await slack.install();
    expect(consent).toContain('backprop');
    expect(page).toEqual([200, expect.stringContaining('installed in Study')]);
    const kept = await slack.store.installations.get({ platform: 'slack', id: TEAM });
    expect(kept).toMatch(/^v1\./);
    const self = await slack.call('auth.test');
    expect(self).toMatchObject({ ok: true, team_id: TEAM });
    // It does refuse what we did not ask for.
    expect(await slack.call('reactions.add', { name: 'tada', channel: 'general', timestamp: '1.1' })).toMatchObject({
      error: 'missing_scope',
    });
    expect(slack.logged).toEqual([]);
    mina = by;
  });

  it('answers a command in the channel, in whose name it was installed there', async () => {
    const post = await slack.call('chat.postMessage', { channel: 'general', text: 'here' });
    channel = String(post.channel);
    const command = new URLSearchParams({
      command: '/backprop',
      text: 'gradient',
      trigger_id: '1.2.3',
      user_id: mina,
      user_name: 'mina',
      channel_id: channel,
      team_id: TEAM,
    });
    handle = async () => message({ blocks: [{ kind: 'heading', text: '∂L/∂w₁₁ < 0' }, ...message().blocks] });
    expect((await slack.deliver(command.toString())).status).toBe(200);
    const found = await posted('The gradient is');
    expect(found.text).toContain('The gradient is −0.10335 &amp; &lt; 1');
    expect(asked.at(-1)).toMatchObject({ place: { id: `${TEAM}/${channel}`, kind: 'channel' }, server: TEAM });
  });

  it('uploads a picture and shows it by the file that came of it', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    const picture = { kind: 'picture', name: 'network', svg, alt: 'A network of two units' } as const;
    const place = { id: `${TEAM}/${channel}`, kind: 'channel' } as const;
    await slack.platform.messenger.post(place, message({ blocks: [picture] }), 'picture');
    const { blocks } = await posted('A network of two units');
    const image = (blocks as { type: string; slack_file?: { id: string } }[]).find(({ type }) => type === 'image');
    const file = await slack.call('files.info', { file: image!.slack_file!.id });
    expect(file).toMatchObject({ ok: true, file: { title: expect.any(String) } });
    expect(slack.logged).toEqual([]);
  });

  it('edits what it posted', async () => {
    const place = { id: `${TEAM}/${channel}`, kind: 'channel' } as const;
    const ref = await slack.platform.messenger.post(place, message(), 'edited');
    await slack.platform.messenger.edit(ref, message({ blocks: [{ kind: 'text', text: ['Now it is 0.5'] }] }));
    expect((await posted('Now it is 0.5')).text).toContain('0.5');
  });

  it('writes to a person alone', async () => {
    await slack.platform.messenger.direct({ id: `${TEAM}/${mina}`, name: 'mina' }, message(), 'direct');
    const { channel: direct } = (await slack.call('conversations.open', { users: mina })) as {
      channel: { id: string };
    };
    await posted('The gradient is', direct.id);
  });

  it('shows App Home', async () => {
    asked.length = 0;
    const opened = { type: 'app_home_opened', user: mina, channel: 'D1', tab: 'home', event_ts: '1.1' };
    expect((await event('Ev1', opened)).status).toBe(200);
    await vi.waitFor(() => expect(asked).toHaveLength(1), 10_000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(slack.logged).toEqual([]);
  });

  it('is forgotten when it is uninstalled', async () => {
    expect((await event('Ev2', { type: 'app_uninstalled' })).status).toBe(200);
    await vi.waitFor(async () =>
      expect(await slack.belonging.installations.find({ team: TEAM, enterprise: undefined })).toBeUndefined(),
    );
    expect(await slack.store.installations.get({ platform: 'slack', id: TEAM })).toBeUndefined();
  });
});
