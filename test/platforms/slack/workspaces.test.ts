// The app in many workspaces: each is answered in the name of its own installation, and none by another's.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '../../../src/conversation/platform.ts';
import { contractMessage, withButton } from '../../conversation/contract-samples.ts';
import type { Loopback } from './loopback/loopback.ts';
import { BOT, type Json, TEAM } from './loopback/world.ts';
import { see, until } from './seen.ts';
import { type RunningSlack, startSlack } from './start-slack.ts';

const TOKENS: Readonly<Record<string, string>> = { [TEAM]: 'xoxb-home', T0OTHER: 'xoxb-other', E0ORG: 'xoxb-org' };

let slack: RunningSlack;
let loopback: Loopback;
let requests: Request[];
let used: Set<string>;

beforeEach(async () => {
  requests = [];
  used = new Set();
  const handle = async (request: Request) => {
    requests.push(request);
    return request.input.kind === 'action' ? contractMessage('pressed') : withButton('asked', 'Press', 'p');
  };
  const find = async ({
    team,
    enterprise,
  }: {
    readonly team: string | undefined;
    readonly enterprise: string | undefined;
  }) => {
    const botToken = TOKENS[enterprise ?? team ?? ''];
    return botToken === undefined ? undefined : { botToken, botUserId: BOT };
  };
  slack = await startSlack(handle, { over: 'http', bot: { installations: { find } } });
  loopback = slack.loopback;
  for (const token of Object.values(TOKENS)) loopback.world.grants.set(token, { team: 'T', bot: BOT });
  loopback.server.trouble = ({ method, token }) => {
    if (method !== 'response_url' && method !== 'upload') used.add(token);
    return undefined;
  };
});
afterEach(() => slack.stop());

const events = () => slack.logged.map(({ event }) => event);
const place = (where: string) => ({ id: `${where}/${loopback.world.channel}`, kind: 'channel' }) as const;

const orgWide: Json = { enterprise_id: 'E0ORG', is_enterprise_install: 'true', team_id: 'T0INORG' };

describe('an act', () => {
  it.each([
    ['a workspace', { team_id: 'T0OTHER' }, 'xoxb-other', 'T0OTHER', 'T0OTHER'],
    ['an organisation', orgWide, 'xoxb-org', 'E0ORG', 'T0INORG'],
    [
      'a workspace of an organisation',
      { team_id: 'T0OTHER', enterprise_id: 'E0ORG' },
      'xoxb-other',
      'T0OTHER',
      'T0OTHER',
    ],
  ])('is answered by the installation of %s', async (_, more, token, key, server) => {
    loopback.more = more;
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'asked');
    expect([...used]).toEqual([token]);
    expect(requests[0]).toMatchObject({
      person: { id: `${key}/${loopback.mina.id}` },
      place: place(key),
      server,
    });
  });

  it('in a shared channel is answered by the app that was pressed, whoever pressed', async () => {
    loopback.slash(loopback.mina, 'gradient');
    await see(loopback, loopback.mina, 'asked');
    loopback.more = { user: { id: loopback.joon.id, name: 'joon', team_id: 'T0FOREIGN' } };
    loopback.press(loopback.joon, 'Press');
    await see(loopback, loopback.mina, 'pressed');
    expect([...used]).toEqual(['xoxb-home']);
  });

  it('from where the app is not installed is acknowledged, noted, and answered by nobody', async () => {
    loopback.more = { team_id: 'T0NOWHERE' };
    await loopback.slash(loopback.mina, 'gradient').acknowledged;
    await until(() => events().length === 1);
    expect([requests, [...used]]).toEqual([[], []]);
  });
});

describe('a message', () => {
  it('is posted, changed and sent directly with the token of its own workspace', async () => {
    const { messenger } = slack.platform;
    await messenger.post(place('T0OTHER'), contractMessage('a'), 'k');
    expect([...used]).toEqual(['xoxb-other']);
    used.clear();
    const ref = await messenger.post(place('E0ORG'), contractMessage('b'), 'k');
    await messenger.edit(ref, contractMessage('c'));
    await messenger.direct({ id: `E0ORG/${loopback.mina.id}`, name: '' }, contractMessage('d'), 'k');
    expect([...used]).toEqual(['xoxb-org']);
    await expect(messenger.post(place('T0NOWHERE'), contractMessage('e'), 'k')).rejects.toThrow('slack: find');
  });
});

it('a workspace that takes its token back is noted once, and the others go on', async () => {
  const { messenger } = slack.platform;
  loopback.world.grants.delete('xoxb-other');
  for (const key of ['1', '2', '3'])
    await expect(messenger.post(place('T0OTHER'), contractMessage('x'), key)).rejects.toMatchObject({
      name: 'PlatformError',
    });
  expect(events()).toEqual(['a workspace took its token back']);
  expect(loopback.server.calls.filter(({ error }) => error === 'invalid_auth')).toHaveLength(1);
  await messenger.post(place(TEAM), contractMessage('still here'), 'k');
  await see(loopback, loopback.mina, 'still here');
  expect(slack.ends).toEqual([]);
});
