import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: { host: '127.0.0.1', port: 3000, webToken: undefined, store: { dataDir: 'data' }, discord: undefined },
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

  it.each(['0.0.0.0', '::', 'example.org', '192.168.0.1'])('wants a token when HOST=%s opens it to others', (HOST) => {
    expect(readConfig({ HOST })).toMatchObject({ ok: false });
    expect(readConfig({ HOST, WEB_TOKEN: 'a-token-of-enough-length' })).toMatchObject({ ok: true });
  });

  it.each(['127.0.0.1', 'localhost', '::1', '[::1]', '127.9.9.9'])('wants none for HOST=%s', (HOST) => {
    expect(readConfig({ HOST })).toMatchObject({ ok: true });
  });
});
