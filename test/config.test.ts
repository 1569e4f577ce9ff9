import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        host: '127.0.0.1',
        port: 3000,
        webToken: undefined,
        store: { dataDir: 'data' },
        discord: undefined,
        slack: undefined,
      },
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', HOST: ' ', WEB_TOKEN: '' })).toEqual(readConfig({}));
  });

  it.each(['0x10', '-1', '65536', '3000.5', 'port', '１２３'])('refuses PORT=%s in one sentence', (PORT) => {
    expect(readConfig({ PORT })).toEqual({
      ok: false,
      problems: ['PORT must be a whole number from 0 to 65535, such as PORT=3000.'],
    });
  });

  it('names each wrong variable once, and repeats no secret', () => {
    const read = readConfig({ PORT: 'x', WEB_TOKEN: 'hunter2' });
    expect(read).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^PORT/), expect.stringMatching(/^WEB_TOKEN/)],
    });
    expect(JSON.stringify(read)).not.toContain('hunter2');
  });

  it('keeps things in a folder, or in the database that is named, whose password it never repeats', () => {
    expect(readConfig({ DATA_DIR: '/srv/backprop' })).toMatchObject({
      config: { store: { dataDir: '/srv/backprop' } },
    });
    const DATABASE_URL = 'postgres://bot:secret@db:5432/backprop';
    expect(readConfig({ DATABASE_URL })).toMatchObject({ config: { store: { databaseUrl: DATABASE_URL } } });
    for (const address of ['mysql://bot:secret@db/backprop', 'postgres://bot:secret#@db/backprop']) {
      const refused = readConfig({ DATABASE_URL: address });
      expect(refused).toMatchObject({ ok: false, problems: [expect.stringMatching(/^DATABASE_URL/)] });
      expect(JSON.stringify(refused)).not.toContain('secret');
    }
  });

  it('reads what Discord needs, and refuses what is no token in one sentence', () => {
    const DISCORD_TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789ab';
    const discord = {
      token: DISCORD_TOKEN,
      publicKey: undefined,
      gateway: true,
      shards: undefined,
      restUrl: undefined,
    };
    expect(readConfig({ DISCORD_TOKEN })).toMatchObject({ ok: true, config: { discord } });
    expect(readConfig({ DISCORD_TOKEN, DISCORD_GATEWAY: 'off', DISCORD_SHARDS: '4' })).toMatchObject({
      config: { discord: { gateway: false, shards: 4 } },
    });
    const refused = readConfig({ DISCORD_TOKEN: 'not a token', DISCORD_PUBLIC_KEY: 'abc', DISCORD_GATEWAY: 'maybe' });
    expect(refused).toMatchObject({
      problems: [
        expect.stringMatching(/^DISCORD_TOKEN/),
        expect.stringMatching(/^DISCORD_PUBLIC_KEY/),
        expect.stringMatching(/^DISCORD_GATEWAY/),
      ],
    });
    expect(JSON.stringify(refused)).not.toContain('not a token');
  });

  describe('Slack', () => {
    const SLACK_BOT_TOKEN = 'xoxb-1234567890-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx';
    const SLACK_APP_TOKEN = `xapp-1-A0123456789-1234567890123-${'0123456789abcdef'.repeat(4)}`;
    const SLACK_SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5'.replace(/[yz]/g, '7');
    const SLACK_CLIENT_ID = '1234567890.1234567890123';
    const SLACK_CLIENT_SECRET = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
    const PUBLIC_URL = 'https://bot.example.org';
    const ENCRYPTION_KEY = Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 37) % 256)).toString('base64');
    const app = { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET };
    const many = { ...app, PUBLIC_URL, ENCRYPTION_KEY };

    it('is in one workspace, over sockets or over HTTP', () => {
      const installed = { botToken: SLACK_BOT_TOKEN };
      const socket = { by: 'socket', appToken: SLACK_APP_TOKEN };
      const http = { by: 'http', signingSecret: SLACK_SIGNING_SECRET };
      const slackWith = (more: object) => {
        const read = readConfig({ SLACK_BOT_TOKEN, ...more });
        return read.ok ? read.config.slack : read.problems;
      };
      expect(slackWith({ SLACK_APP_TOKEN })).toEqual({ receives: socket, installed, apiUrl: undefined });
      expect(slackWith({ SLACK_SIGNING_SECRET })).toEqual({ receives: http, installed, apiUrl: undefined });
      expect(slackWith({ SLACK_APP_TOKEN, SLACK_SIGNING_SECRET })).toMatchObject({ receives: socket });
      const SLACK_API_URL = 'http://127.0.0.1:4000/api/';
      expect(slackWith({ SLACK_APP_TOKEN, SLACK_API_URL })).toMatchObject({ apiUrl: SLACK_API_URL });
    });

    it('is in all workspaces that install it', () => {
      const read = readConfig({ ...many, SLACK_SIGNING_SECRET });
      expect(read).toMatchObject({
        config: {
          slack: {
            receives: { by: 'http', signingSecret: SLACK_SIGNING_SECRET },
            installed: { clientId: SLACK_CLIENT_ID, clientSecret: SLACK_CLIENT_SECRET, publicUrl: PUBLIC_URL },
          },
        },
      });
      const key = read.ok && read.config.slack && 'clientId' in read.config.slack.installed;
      expect(key && Buffer.from((read.config.slack!.installed as { encryptionKey: Uint8Array }).encryptionKey)).toEqual(
        Buffer.from(ENCRYPTION_KEY, 'base64'),
      );
    });

    it.each([
      ['http://127.0.0.1:3000', true],
      ['https://bot.example.org/', true],
      ['http://bot.example.org', false],
      ['https://bot.example.org/bot', false],
      ['bot.example.org', false],
    ])('takes PUBLIC_URL=%s: %s', (PUBLIC_URL, ok) => {
      expect(readConfig({ ...many, SLACK_SIGNING_SECRET, PUBLIC_URL }).ok).toBe(ok);
    });

    it('takes a key as hexadecimal digits too', () => {
      const digits = Buffer.from(ENCRYPTION_KEY, 'base64').toString('hex');
      expect(readConfig({ ...many, SLACK_SIGNING_SECRET, ENCRYPTION_KEY: digits })).toEqual(
        readConfig({ ...many, SLACK_SIGNING_SECRET }),
      );
    });

    it.each([
      ['SLACK_BOT_TOKEN', 'xoxb-your-bot-token-here-please'],
      ['SLACK_BOT_TOKEN', SLACK_APP_TOKEN],
      ['SLACK_APP_TOKEN', SLACK_BOT_TOKEN],
      ['SLACK_APP_TOKEN', `xapp-1-A0123456789-1234567890123-${'x'.repeat(64)}`],
      ['SLACK_SIGNING_SECRET', 'your-signing-secret'],
      ['SLACK_SIGNING_SECRET', '0'.repeat(32)],
      ['SLACK_CLIENT_ID', 'A0123456789'],
      ['SLACK_CLIENT_SECRET', 'changeme'],
      ['SLACK_API_URL', 'localhost'],
      ['ENCRYPTION_KEY', 'changeme'],
      ['ENCRYPTION_KEY', Buffer.alloc(32).toString('base64')],
      ['ENCRYPTION_KEY', Buffer.alloc(16, 'abcdefghijklmnop').toString('base64')],
    ])('refuses %s=%s in one sentence that does not repeat it', (name, value) => {
      const refused = readConfig({ [name]: value });
      expect(refused).toMatchObject({
        ok: false,
        problems: [expect.stringMatching(new RegExp(`^${name} must .*\\.$`))],
      });
      expect(JSON.stringify(refused)).not.toContain(value);
    });

    it.each([
      ['a bot token alone', { SLACK_BOT_TOKEN }, /SLACK_APP_TOKEN .*SLACK_SIGNING_SECRET/],
      ['a bot token and an empty secret', { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET: '' }, /SLACK_SIGNING_SECRET/],
      ['an app token alone', { SLACK_APP_TOKEN }, /SLACK_APP_TOKEN is set.*SLACK_BOT_TOKEN/],
      ['a signing secret alone', { SLACK_SIGNING_SECRET }, /SLACK_SIGNING_SECRET is set.*SLACK_BOT_TOKEN/],
      ['a client without its secret', { SLACK_CLIENT_ID, SLACK_SIGNING_SECRET }, /SLACK_CLIENT_SECRET/],
      ['a secret without its client', { SLACK_CLIENT_SECRET, SLACK_SIGNING_SECRET }, /SLACK_CLIENT_ID/],
      ['one workspace and many', { ...many, SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET }, /one of the two/],
      ['many that cannot reach us', many, /SLACK_SIGNING_SECRET/],
      ['many without an address', { ...app, ENCRYPTION_KEY, SLACK_SIGNING_SECRET }, /PUBLIC_URL/],
      ['many without a key', { ...app, PUBLIC_URL, SLACK_SIGNING_SECRET }, /ENCRYPTION_KEY/],
    ])('refuses %s in one sentence', (_, environment, sentence) => {
      const refused = readConfig(environment);
      expect(refused).toMatchObject({ ok: false, problems: [expect.stringMatching(sentence)] });
      const said = JSON.stringify(refused);
      for (const secret of [
        SLACK_BOT_TOKEN,
        SLACK_APP_TOKEN,
        SLACK_SIGNING_SECRET,
        SLACK_CLIENT_SECRET,
        ENCRYPTION_KEY,
      ])
        expect(said).not.toContain(secret);
    });
  });

  it.each(['0.0.0.0', '::', 'example.org', '192.168.0.1'])('wants a token when HOST=%s opens it to others', (HOST) => {
    expect(readConfig({ HOST })).toMatchObject({ ok: false });
    expect(readConfig({ HOST, WEB_TOKEN: 'a-token-of-enough-length' })).toMatchObject({ ok: true });
  });

  it.each(['127.0.0.1', 'localhost', '::1', '[::1]', '127.9.9.9'])('wants none for HOST=%s', (HOST) => {
    expect(readConfig({ HOST })).toMatchObject({ ok: true });
  });
});
