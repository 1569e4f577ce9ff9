// Requests over HTTP: only what Slack signed, now and once, and of that nothing that would end the process.

import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSlackPlatform } from '../../../src/platforms/slack/platform.ts';
import { contractMessage } from '../../conversation/contract-samples.ts';
import { broken } from './broken.ts';
import type { Loopback } from './loopback/loopback.ts';
import { signed } from './loopback/signed.ts';
import { BOT_TOKEN, SIGNING_SECRET, TEAM } from './loopback/world.ts';
import { until } from './seen.ts';
import { onePixel, type RunningSlack, startSlack } from './start-slack.ts';

let slack: RunningSlack;
let loopback: Loopback;
let handled = 0;

beforeAll(async () => {
  const handle = async () => {
    handled += 1;
    return contractMessage('done', { visibility: 'private' });
  };
  slack = await startSlack(handle, { over: 'http' });
  loopback = slack.loopback;
});

beforeEach(() => {
  handled = 0;
});

afterAll(() => slack.stop());

const answer = (request: Request) => slack.platform.routes[0]!.answer(request);

function command(): string {
  const { world, mina } = loopback;
  const fields = {
    command: '/backprop',
    text: 'gradient',
    trigger_id: world.trigger(mina.id),
    user_id: mina.id,
    user_name: 'mina',
    channel_id: world.channel,
    team_id: TEAM,
  };
  return String(new URLSearchParams(fields));
}

/** The request with something else in its headers or its body. */
function altered(request: Request, headers: Readonly<Record<string, string | undefined>>, body?: string): Request {
  const all = new Headers(request.headers);
  for (const [name, value] of Object.entries(headers)) value === undefined ? all.delete(name) : all.set(name, value);
  return new Request(request.url, { method: 'POST', headers: all, body: body ?? '' });
}

describe('a signed command', () => {
  it('is acknowledged with nothing, and handled', async () => {
    const response = await answer(signed(command(), Date.now()));
    expect([response.status, await response.text()]).toEqual([200, '']);
    await until(() => handled === 1);
  });

  it.each([
    'application/x-www-form-urlencoded; charset=utf-8',
    'application/x-www-form-urlencoded;charset=UTF-8; boundary=x',
    'APPLICATION/X-WWW-FORM-URLENCODED',
  ])('is read whatever stands behind its type: %s', async (type) => {
    const body = command();
    expect((await answer(altered(signed(body, Date.now()), { 'content-type': type }, body))).status).toBe(200);
    await until(() => handled === 1);
  });

  it('that comes twice changes nothing the second time', async () => {
    const body = command();
    const request = signed(body, Date.now());
    for (const copy of [request.clone(), request.clone(), request]) expect((await answer(copy)).status).toBe(200);
    await until(() => handled === 1);
    // Signed anew, as Slack itself would send it again: known by its trigger.
    expect((await answer(signed(body, Date.now() + 1000))).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(handled).toBe(1);
  });
});

describe('requests that are not Slack’s', () => {
  const refusals: readonly [string, (request: Request, body: string) => Request][] = [
    ['another body', (request, body) => altered(request, {}, `${body}&text=other`)],
    ['another secret', (_, body) => signed(body, Date.now(), false, 'f'.repeat(32))],
    ['an empty secret', (_, body) => signed(body, Date.now(), false, '')],
    ['no signature', (request, body) => altered(request, { 'x-slack-signature': undefined }, body)],
    ['no timestamp', (request, body) => altered(request, { 'x-slack-request-timestamp': undefined }, body)],
    [
      'neither',
      (request, body) =>
        altered(request, { 'x-slack-signature': undefined, 'x-slack-request-timestamp': undefined }, body),
    ],
    [
      'another timestamp',
      (request, body) =>
        altered(request, { 'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000) - 1) }, body),
    ],
    [
      'half a signature',
      (request, body) =>
        altered(request, { 'x-slack-signature': request.headers.get('x-slack-signature')!.slice(0, 35) }, body),
    ],
    [
      'a signature of zeros',
      (request, body) => altered(request, { 'x-slack-signature': `v0=${'0'.repeat(64)}` }, body),
    ],
    ['five minutes old', (_, body) => signed(body, Date.now() - 302_000)],
    ['five minutes ahead', (_, body) => signed(body, Date.now() + 302_000)],
    ['an hour ahead', (_, body) => signed(body, Date.now() + 3_600_000)],
  ];

  it.each(refusals)('are refused: %s', async (_, change) => {
    const body = command();
    const before = performance.now();
    const response = await answer(change(signed(body, Date.now()), body));
    expect(response.status).toBe(401);
    expect(performance.now() - before).toBeLessThan(500);
    expect(await response.text()).not.toContain(SIGNING_SECRET);
    expect(handled).toBe(0);
  });

  it('are refused when they only look', async () => {
    expect((await answer(new Request('http://127.0.0.1/slack/events'))).status).toBe(405);
  });

  it('are refused when they are larger than anything of Slack’s', async () => {
    expect((await answer(signed('x'.repeat(256 * 1024 + 1), Date.now()))).status).toBe(413);
  });
});

describe('what Slack asks of an address', () => {
  it('is echoed when it is signed', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: '3eZbrw1aB', token: 'x' });
    const response = await answer(signed(body, Date.now(), true));
    expect([response.status, await response.json()]).toEqual([200, { challenge: '3eZbrw1aB' }]);
    expect((await answer(altered(signed(body, Date.now(), true), { 'x-slack-signature': 'v0=no' }, body))).status).toBe(
      401,
    );
  });

  it('is nothing but its certificate (ssl_check), and never a way around the signature', async () => {
    const body = 'ssl_check=1&token=x';
    expect((await answer(signed(body, Date.now()))).status).toBe(200);
    const unsigned = altered(signed(body, Date.now()), { 'x-slack-signature': undefined }, `${command()}&ssl_check=1`);
    expect((await answer(unsigned)).status).toBe(401);
    expect(handled).toBe(0);
  });

  it('is noted when it delivers again, and when it holds back', async () => {
    const before = slack.logged.length;
    const again = signed(JSON.stringify({ type: 'event_callback' }), Date.now(), true);
    again.headers.set('x-slack-retry-num', '1');
    again.headers.set('x-slack-retry-reason', 'http_timeout');
    expect((await answer(again)).status).toBe(200);
    const limited = signed(JSON.stringify({ type: 'app_rate_limited', team_id: TEAM }), Date.now(), true);
    expect((await answer(limited)).status).toBe(200);
    const lines = slack.logged.slice(before).map(({ event, error }) => `${event}: ${(error as Error).message}`);
    expect(lines).toEqual([
      'Slack delivered again: attempt 1, http_timeout',
      expect.stringContaining('app_rate_limited'),
    ]);
  });
});

describe('what is signed, and broken', () => {
  it.each([
    ['null', true],
    ['[]', true],
    ['5', true],
    ['"x"', true],
    ['', true],
    ['{', true],
    ['payload=null', false],
    ['payload=[]', false],
    ['payload=', false],
    ['payload={', false],
    ['payload=1', false],
  ])('is no payload: %s', async (body, json) => {
    expect((await answer(signed(body, Date.now(), json))).status).toBe(400);
  });

  it.each([
    '{}',
    '{"type":"something_new"}',
    '{"type":"event_callback"}',
    '{"type":"view_closed"}',
    '{"type":"block_actions"}',
  ])('is nothing to us, and acknowledged: %s', async (body) => {
    expect((await answer(signed(body, Date.now(), true))).status).toBe(200);
    expect(handled).toBe(0);
  });

  it('never ends the process, nor hangs', async () => {
    const bodies = fc.sample(broken(loopback), { numRuns: 500, seed: 5 });
    for (const [index, body] of bodies.entries()) {
      const text = JSON.stringify(body ?? null)
        .replace('"t"', `"t${index}"`)
        .replace('"Ev1"', `"Ev${index}"`);
      expect([200, 400]).toContain((await answer(signed(text, Date.now(), true))).status);
    }
    expect(handled).toBeGreaterThan(50);
    expect(slack.ends).toEqual([]);
  });
});

describe('before it is started', () => {
  it('says that it is not ready', async () => {
    const { store } = slack;
    const platform = createSlackPlatform({
      bot: { token: BOT_TOKEN },
      signingSecret: SIGNING_SECRET,
      store,
      pictures: onePixel,
      log: () => {},
      say: () => {},
      newReference: () => 'r',
      onEnd: () => {},
    });
    expect((await platform.routes[0]!.answer(signed(command(), Date.now()))).status).toBe(503);
  });

  it('is refused at once without a way to be reached', () => {
    const { store } = slack;
    const options = {
      store,
      pictures: onePixel,
      log: () => {},
      say: () => {},
      newReference: () => 'r',
      onEnd: () => {},
    };
    expect(() => createSlackPlatform({ bot: { token: BOT_TOKEN }, ...options })).toThrow(/slack: start/);
  });
});
