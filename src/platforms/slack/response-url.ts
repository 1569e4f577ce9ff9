// What is said under the address that came with an act: to the asker alone, or over the private message that was pressed.

import { patiently } from '../../adapters/patience.ts';
import { faultOf, isRefusedConnection, isUnwell, Refused } from './fault.ts';
import { postJson } from './http-post.ts';
import type { MessageBody } from './types.ts';

export interface Said {
  readonly body: MessageBody;
  /** Over the message that was pressed, or in a new one. */
  readonly replace: boolean;
  readonly thread?: string | undefined;
}

/** Where Slack's own addresses lead, the commercial one and that of governments. */
const HOSTS = ['hooks.slack.com', 'hooks.slack-gov.com'];

export class ResponseUrls {
  readonly #origin: string | undefined;

  /** @param apiUrl where it is another than Slack's own, the same place may give such addresses. */
  constructor(
    apiUrl: string | undefined,
    private readonly random: () => number = Math.random,
  ) {
    this.#origin = apiUrl === undefined ? undefined : new URL(apiUrl).origin;
  }

  /** @throws PlatformError */
  async say(address: string, { body, replace, thread }: Said): Promise<void> {
    const said = {
      ...body,
      replace_original: replace,
      ...(!replace && { response_type: 'ephemeral', ...(thread && { thread_ts: thread }) }),
    };
    try {
      if (!this.#isSlacks(address)) throw new Error('an address that is not Slack’s');
      await patiently(() => post(address, said), {
        again: (fault) => isUnwell(fault) || isRefusedConnection(fault),
        random: this.random,
      });
    } catch (cause) {
      throw faultOf('response_url', cause);
    }
  }

  #isSlacks(address: string): boolean {
    const { protocol, host, origin } = new URL(address);
    return origin === this.#origin || (protocol === 'https:' && HOSTS.includes(host));
  }
}

async function post(address: string, said: unknown): Promise<void> {
  const { status, text, retryAfter } = await postJson(address, said);
  if (status === 429) throw new Refused(429, 'ratelimited', 1000 * Number(retryAfter ?? 1));
  if (status !== 200) throw new Refused(status, codeOf(text));
  if (text !== 'ok' && !/^\s*\{\s*"ok"\s*:\s*true/.test(text)) throw new Refused(200, codeOf(text));
}

/** Slack answers here with a bare word, or with the usual object. */
function codeOf(answer: string): string | undefined {
  const [, code] = /^\s*(?:\{.*"error"\s*:\s*")?([a-z_]{2,60})/s.exec(answer) ?? [];
  return code;
}
