// What Slack is told of the app is valid, and is what the app listens to and calls; for each way to run it.

import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { manifestOf } from '../../../src/commands/manifest.ts';
import { languageCodes } from '../../../src/language/index.ts';
import { createBoltApp } from '../../../src/platforms/slack/bolt-app.ts';
import { handOver } from '../../../src/platforms/slack/bolt-door.ts';
import { EVENTS_PATH } from '../../../src/platforms/slack/http-receiver.ts';
import { type ManifestFor, slackManifest } from '../../../src/platforms/slack/manifest.ts';
import { REDIRECT_PATH } from '../../../src/platforms/slack/oauth.ts';
import { readIncoming } from '../../../src/platforms/slack/reading.ts';
import { OPTIONAL_SCOPES, SCOPES } from '../../../src/platforms/slack/subscriptions.ts';
import { sharedData } from '../../shared-data.ts';

const ROOT = join(import.meta.dirname, '../../..');
const publicUrl = 'https://bot.example.org';
const ways: readonly ManifestFor[] = [{ mode: 'socket' }, { mode: 'http', publicUrl }, { mode: 'many', publicUrl }];
const ours = manifestOf(commands);
const made = ways.flatMap((way) =>
  languageCodes.map((language) => ({ way, mode: way.mode, language, manifest: slackManifest(ours, way, language) })),
);

const schemas = [1, 2].map((version) => [version, sharedData(`slack-manifest-${version}.schema.json`)] as const);

describe.each(schemas)('Slack’s schema %i', (_, schema) => {
  it.skipIf(schema === undefined).each(made)(
    'takes the manifest for $mode in $language (needs shared data)',
    ({ manifest }) => {
      const ajv = new Ajv({ strict: false, allErrors: true });
      formats.default(ajv);
      const validate = ajv.compile(schema as object);
      expect([validate(manifest), validate.errors]).toEqual([true, null]);
      // It does refuse: a name of 36 letters.
      expect(validate({ ...manifest, display_information: { name: 'x'.repeat(36) } })).toBe(false);
    },
  );
});

describe.each(made)('the manifest for $mode in $language', ({ way, manifest, language }) => {
  const { settings, features, oauth_config } = manifest;

  it('names our address where Slack must reach us, and none where it need not', () => {
    const addresses = [
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      features.slash_commands[0]!.url,
    ];
    const wanted = way.mode === 'socket' ? undefined : `${publicUrl}${EVENTS_PATH}`;
    expect(addresses).toEqual([wanted, wanted, wanted]);
    expect(settings.socket_mode_enabled).toBe(way.mode === 'socket');
  });

  it('rotates tokens and goes to whole organisations only where people install by themselves', () => {
    const isMany = way.mode === 'many';
    expect([settings.token_rotation_enabled, settings.org_deploy_enabled]).toEqual([isMany, isMany]);
    expect(oauth_config.redirect_urls).toEqual(isMany ? [`${publicUrl}${REDIRECT_PATH}`] : undefined);
  });

  it('has a hint with every command, in that language', () => {
    const hint = features.slash_commands[0]!.usage_hint.split(' | ');
    for (const { names } of ours.commands) expect(hint).toContain(names[language]!.split(' ')[0]);
    expect(new Set(hint).size).toBe(hint.length);
  });
});

describe('what we ask for', () => {
  const [{ manifest }] = made as [(typeof made)[number]];

  /** One payload of each kind, as Slack sends it. */
  const events: Readonly<Record<string, object>> = {
    app_home_opened: { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', event_ts: '1.1' },
    app_uninstalled: { type: 'app_uninstalled' },
    assistant_thread_started: {
      type: 'assistant_thread_started',
      assistant_thread: { user_id: 'U1', context: {}, channel_id: 'D1', thread_ts: '1.1' },
      event_ts: '1.1',
    },
    'message.im': { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', text: 'help', ts: '1.1' },
    tokens_revoked: { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U2'] } },
  };
  const who = { user: { id: 'U1', team_id: 'T1' }, team: { id: 'T1', domain: 'study' }, trigger_id: '1.2.3' };

  function payloads(): readonly object[] {
    const { features, settings } = manifest;
    return [
      ...settings.event_subscriptions.bot_events.map((name) => ({
        type: 'event_callback',
        event_id: `Ev${name}`,
        team_id: 'T1',
        event: events[name],
      })),
      ...features.shortcuts.map(({ type, callback_id }) => ({
        type: type === 'message' ? 'message_action' : 'shortcut',
        callback_id,
        ...(type === 'message' && { channel: { id: 'C1' }, message: { ts: '1.1', text: '' } }),
        ...who,
      })),
      ...features.slash_commands.map(({ command }) => ({
        command,
        text: 'help',
        trigger_id: '1.2.3',
        user_id: 'U1',
        channel_id: 'C1',
        team_id: 'T1',
      })),
    ];
  }

  it('is what we read, and what Bolt hands to a listener of ours', async () => {
    expect(Object.keys(events)).toEqual(manifest.settings.event_subscriptions.bot_events);
    const taken: string[] = [];
    const noted: unknown[] = [];
    const app = createBoltApp({
      receivers: [{ init() {}, start: async () => {}, stop: async () => {} }],
      installations: { find: async () => ({ botToken: 'xoxb-test', botUserId: 'U2' }) },
      take: async ({ kind }) => void taken.push(kind),
      note: (...all) => noted.push(all),
    });
    for (const payload of payloads()) {
      const incoming = readIncoming(payload, 0);
      expect(incoming, JSON.stringify(payload)).toBeDefined();
      await handOver(app, payload, incoming!, async () => {});
    }
    expect(noted).toEqual([]);
    const [home, gone, greeting, act, explain] = ['home', 'uninstalled', 'greeting', 'act', 'explain'];
    expect(taken).toEqual([home, gone, greeting, act, gone, explain, act, act, act]);
  });

  it('is a scope for each call that the adapter makes, and no other', () => {
    const folder = join(ROOT, 'src/platforms/slack');
    const code = readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && file !== 'subscriptions.ts')
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    const needed = Object.values({ ...SCOPES, ...OPTIONAL_SCOPES }).flat();
    const calls = new Set(
      [...code.matchAll(/'((?:chat|files|conversations|users|views|assistant)\.[\w.]+)'/g)].map(([, name]) => name!),
    );
    expect(calls.size).toBeGreaterThan(5);
    // These need no scope. Source: Slack, the pages of the methods.
    const free = ['views.open', 'views.update', 'views.publish'];
    for (const call of calls)
      expect([call, free.includes(call) || needed.some((need) => need.startsWith(call))]).toEqual([call, true]);
    for (const need of needed.filter((words) => /^(chat|files|conversations|users|assistant)\./.test(words)))
      expect([need, calls.has(need.split(' ')[0]!)]).toEqual([need, true]);
  });

  it('marks as optional what everything works without', () => {
    const { bot, bot_optional } = manifest.oauth_config.scopes;
    expect(bot_optional).toEqual(Object.keys(OPTIONAL_SCOPES));
    for (const scope of bot_optional) expect(bot).toContain(scope);
    expect(new Set(bot).size).toBe(bot.length);
  });
});

describe('npm run slack:manifest', () => {
  const tsx = join(ROOT, 'node_modules/.bin/tsx');
  const run = (...words: string[]) =>
    execFileSync(tsx, ['scripts/slack-manifest.ts', ...words], { cwd: ROOT, encoding: 'utf8' });

  it('prints what is tested here', () => {
    expect(JSON.parse(run())).toEqual(JSON.parse(JSON.stringify(slackManifest(ours, { mode: 'socket' }, 'en'))));
    expect(JSON.parse(run('many', '--url', `${publicUrl}/`, '--language', 'ko'))).toEqual(
      JSON.parse(JSON.stringify(slackManifest(ours, { mode: 'many', publicUrl }, 'ko'))),
    );
  });

  it.each([
    [['http'], /--url/],
    [['sockets'], /“sockets” is none/],
    [['--nonsense'], /nonsense/],
  ])('refuses %j in one sentence', (words, sentence) => {
    const { status, stdout, stderr } = spawnSync(tsx, ['scripts/slack-manifest.ts', ...words], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  });
});
