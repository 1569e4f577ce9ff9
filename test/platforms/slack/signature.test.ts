// Slack's signature: as published, for a moment, and each once.

import { describe, expect, it } from 'vitest';
import { Replays } from '../../../src/platforms/slack/replays.ts';
import { isSigned, signatureOf } from '../../../src/platforms/slack/signature.ts';

describe('the signature', () => {
  // Source: Slack, Verifying requests from Slack, the worked example.
  const secret = '8f742231b10e8888abcd99yyyzzz85a5';
  const timestamp = '1531420618';
  const body = Buffer.from(
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
  );
  const signature = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503';

  it('is the one that Slack publishes', () => {
    expect(signatureOf(timestamp, body, secret)).toBe(signature);
    expect(isSigned({ signature, timestamp, body }, secret, 1531420618_000)).toBe(true);
  });

  it.each([
    [0, true],
    [300, true],
    [-300, true],
    [301, false],
    [-301, false],
    [3600, false],
    [-3600, false],
  ])('is good %i seconds from now: %s', (seconds, good) => {
    expect(isSigned({ signature, timestamp, body }, secret, (1531420618 + seconds) * 1000)).toBe(good);
  });

  it.each(['', 'v0=', 'v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503', signature.slice(0, -1)])(
    'is not %j',
    (other) => {
      expect(isSigned({ signature: other, timestamp, body }, secret, 1531420618_000)).toBe(false);
    },
  );

  it.each([undefined, '', 'now', '-1', '1531420618.5', '1e9'])('is of no time %j', (other) => {
    const made = signatureOf(String(other), body, secret);
    expect(isSigned({ signature: made, timestamp: other, body }, secret, 1531420618_000)).toBe(false);
  });
});

describe('what is remembered of signatures', () => {
  it('is each of them as long as it is good, and no longer', () => {
    let now = 1_700_000_000_000;
    const replays = new Replays(() => now);
    const at = String(now / 1000);
    expect(replays.first('a', at)).toBe(true);
    now += 299_000;
    expect(replays.first('a', at)).toBe(false);
    expect(replays.first('b', String(now / 1000 + 299))).toBe(true);
    now += 300_000 + 61_000;
    expect(replays.first('c', String(now / 1000))).toBe(true);
    expect(replays.size).toBe(2);
    now += 300_000;
    replays.first('d', String(now / 1000));
    expect(replays.size).toBe(2);
  });
});
