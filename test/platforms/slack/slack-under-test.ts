// The Slack adapter for tests of how it answers: started before each test, with a handler that the test gives.

import { afterEach, beforeEach } from 'vitest';
import type { Handle, Request } from '../../../src/conversation/platform.ts';
import type { Message } from '../../../src/conversation/reply.ts';
import type { Loopback } from './loopback/loopback.ts';
import type { Answered } from './loopback/server.ts';
import type { LoopbackPerson } from './loopback/world.ts';
import { type RunningSlack, type StartOptions, startSlack } from './start-slack.ts';

export class SlackUnderTest {
  handle: Handle = () => Promise.reject(new Error('the test gave no handler'));
  requests: Request[] = [];
  running!: RunningSlack;

  get loopback(): Loopback {
    return this.running.loopback;
  }

  async start(options: StartOptions = {}): Promise<void> {
    this.requests = [];
    this.running = await startSlack((request, progress) => {
      this.requests.push(request);
      return this.handle(request, progress);
    }, options);
  }

  async restart(options: StartOptions): Promise<void> {
    await this.running.stop();
    await this.start(options);
  }

  /** Calls of one method, in order. */
  calls(method: string): readonly Answered[] {
    return this.loopback.server.calls.filter((call) => call.method === method);
  }

  get events(): readonly string[] {
    return this.running.logged.map(({ event }) => event);
  }

  /** What somebody sees in the channel. */
  texts(person: LoopbackPerson = this.loopback.mina): readonly string[] {
    return this.loopback.see(person).map(({ text }) => text.trim());
  }

  /** Somebody's conversation with the app. */
  directOf(person: LoopbackPerson = this.loopback.mina): string {
    return this.loopback.world.direct.get(person.id)!;
  }

  /** A handler that shows something and then waits until it is told to finish. */
  longAnswer(half: Message, whole: Message): { readonly finish: () => void } {
    let release: () => void = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.handle = async (_, progress) => {
      progress!(half);
      await released;
      return whole;
    };
    return { finish: () => release() };
  }
}

export function slackUnderTest(): SlackUnderTest {
  const slack = new SlackUnderTest();
  beforeEach(() => slack.start());
  afterEach(() => slack.running.stop());
  return slack;
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
