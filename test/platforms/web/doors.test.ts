// What the server lets in: hosts, origins, tokens, sizes and shapes; and what it tells every page to forbid.

import { request } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isLoopback } from '../../../src/platforms/web/guards.ts';
import { createWebPlatform } from '../../../src/platforms/web/platform.ts';
import { says } from './sample-replies.ts';
import { folders, onePixel, type RunningWeb, startWeb } from './start-web.ts';
import { post, WebPerson } from './web-person.ts';

const TOKEN = 'a-token-of-some-length';
let web: RunningWeb | undefined;

async function start(options = {}, handle = async () => says('unused')): Promise<RunningWeb> {
  web = await startWeb(handle, options);
  return web;
}

afterEach(async () => {
  await web?.platform.stop();
  web = undefined;
});

/** With a Host header of one's own, which fetch does not allow. */
function getAs(base: string, host: string, path = '/'): Promise<number> {
  const { port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('a guest on the same port', () => {
  it('answers at its own path whatever host it is reached by, and nowhere else', async () => {
    const seen: string[] = [];
    const guest = {
      path: '/elsewhere/interactions',
      answer: async (asked: Request) => {
        seen.push(await asked.text());
        return new Response('signed and sealed', { status: 202 });
      },
    };
    const { base } = await start({ guests: [guest] });
    const response = await fetch(`${base}${guest.path}`, { method: 'POST', body: 'hello' });
    expect([response.status, await response.text()]).toEqual([202, 'signed and sealed']);
    expect(seen).toEqual(['hello']);
    expect(await getAs(base, 'evil.example', guest.path)).toBe(202);
    expect(await getAs(base, 'evil.example', '/elsewhere')).toBe(421);
  });
});

describe('the host', () => {
  it('is one of our own names, so that no foreign name can be bound to us', async () => {
    const { base } = await start({ hostNames: ['chat.example.org'] });
    for (const host of ['127.0.0.1', 'localhost:99', 'LOCALHOST', '[::1]:3000', 'chat.example.org'])
      expect(await getAs(base, host), host).toBe(200);
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil', '192.168.0.7'])
      expect(await getAs(base, host), host).toBe(421);
  });

  it('may be any address when we listen to all, which needs a token', async () => {
    const make = (token?: string) =>
      createWebPlatform({ host: '0.0.0.0', port: 0, token, folders, pictures: onePixel, log: () => {} });
    expect(() => make()).toThrow('web: start');
    expect(() => make('short')).toThrow('web: start');
    expect(() => make(TOKEN)).not.toThrow();
  });

  it.each([
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['localhost', true],
    ['::1', true],
    ['[::1]', true],
    ['0.0.0.0', false],
    ['::', false],
    ['127.0.0.1.evil.example', false],
    ['10.0.0.1', false],
  ])('%s is loopback: %s', (host, is) => expect(isLoopback(host)).toBe(is));
});

describe('a write', () => {
  it('comes from our own page', async () => {
    const { base } = await start();
    const joinFrom = (origin: string | undefined) =>
      fetch(`${base}/api/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(origin !== undefined && { origin }) },
        body: JSON.stringify({ name: 'Mina', language: 'en' }),
      }).then(({ status }) => status);
    expect(await joinFrom(base)).toBe(200);
    for (const origin of [
      undefined,
      'null',
      'http://evil.example',
      `${base}.evil.example`,
      base.replace(/:\d+$/, ':1'),
    ])
      expect(await joinFrom(origin), String(origin)).toBe(403);
  });

  it('is JSON of the right shape, not too large', async () => {
    const { base } = await start();
    const { secret, direct } = await WebPerson.join(base, 'Mina');
    const act = { id: 'act-00000001', kind: 'line', place: 'general', text: 'hi' };
    const send = (body: unknown) => post(base, '/api/acts', body, secret).then(({ status }) => status);
    for (const wrong of [
      null,
      [],
      'not json',
      '{',
      { ...act, extra: 1 },
      { ...act, id: 'x' },
      { ...act, kind: 'shout' },
    ])
      expect(await send(wrong), JSON.stringify(wrong)).toBe(400);
    expect(await send({ ...act, text: 'x'.repeat(4001) })).toBe(400);
    expect(await send({ ...act, text: ' \u200e ' })).toBe(400);
    expect(await send({ ...act, text: 'x'.repeat(70_000) })).toBe(413);
    expect(await send({ ...act, place: 'nowhere' })).toBe(404);
    expect(await send({ ...act, place: `${direct}x` })).toBe(404);
    expect(await send(act)).toBe(202);
    expect(await post(base, '/api/acts', act).then(({ status }) => status)).toBe(401);
    expect(await post(base, '/api/acts', act, 'somebody-elses-secret').then(({ status }) => status)).toBe(401);
  });
});

describe('the access token', () => {
  it('is needed to join, and stands only in the fragment of the address', async () => {
    const { base, platform } = await start({ token: TOKEN });
    expect(platform.address).toBe(`${base}/#token=${TOKEN}`);
    const joinWith = (token?: string) =>
      post(base, '/api/join', { name: 'Mina', language: 'en', ...(token !== undefined && { token }) });
    for (const token of [undefined, '', 'wrong', `${TOKEN}x`]) {
      const refused = await joinWith(token);
      expect(refused.status).toBe(403);
      expect(await refused.json()).toEqual({ code: 'token' });
    }
    expect((await joinWith(TOKEN)).status).toBe(200);
  });
});

describe('the page', () => {
  it('forbids itself everything it does not need', async () => {
    const { base } = await start();
    for (const path of ['/', '/app.js', '/api/stream', '/nowhere']) {
      const { headers } = await fetch(base + path);
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'",
      );
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    const page = await (await fetch(base)).text();
    expect(page).not.toMatch(/<script(?![^>]*src=)|<style|style=|\son\w+=/);
  });

  it('is a fixed set of files, whatever is asked for', async () => {
    const { base } = await start();
    for (const path of ['/app.js', '/app.css', '/icon.svg', '/fonts/Pretendard-Bold.otf', '/healthz'])
      expect((await fetch(base + path)).status, path).toBe(200);
    for (const path of [
      '/package.json',
      '/..%2fpackage.json',
      '/fonts/..%2f..%2fpackage.json',
      '/fonts/OFL.txt',
      '/src/main.ts',
    ])
      expect((await fetch(base + path)).status, path).toBe(404);
    expect(await getAs(base, 'localhost', '/fonts/../../package.json')).toBe(404);
  });

  it('is not sent again when it has not changed', async () => {
    const { base } = await start();
    const etag = (await fetch(`${base}/app.js`)).headers.get('etag')!;
    expect((await fetch(`${base}/app.js`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});

it('slows down who acts faster than hands can', async () => {
  const handle = vi.fn(async () => says('ok'));
  const { base } = await start({}, handle);
  const mina = await WebPerson.join(base, 'Mina');
  const statuses = await Promise.all(Array.from({ length: 60 }, () => mina.say('general', '/backprop gradient')));
  expect(statuses.filter((status) => status === 429).length).toBe(20);
  expect(handle).toHaveBeenCalledTimes(40);
  mina.leave();
});
