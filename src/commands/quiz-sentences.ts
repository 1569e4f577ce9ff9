// What a round says to one person: short sentences, refusals with a stable code.

import type { Request } from '../conversation/platform.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Block, Message } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import type { RoundPlace } from '../quiz/host.ts';
import type { Round } from '../quiz/round-state.ts';
import type { SteerResult, Who } from '../quiz/steering.ts';

export function whereOf({ platform, place, server }: Request): RoundPlace {
  return { platform, place, server };
}

export function whoOf({ person, mayManage }: Request): Who {
  return { personId: person.id, mayManage };
}

export function said(text: string, more: readonly Block[] = []): Message {
  return privately([{ kind: 'text', text: [text] }, ...more]);
}

export function privately(blocks: readonly Block[]): Message {
  return { kind: 'message', visibility: 'private', placement: 'new', blocks };
}

/** Where nothing can be posted later, no round can be played. */
export function notHere({ quiz }: Catalog): Message {
  return refusal(quiz.start.needsChat, 'needs-chat');
}

export function beginsHere({ settings, phase }: Round, { quiz }: Catalog): Message {
  if (phase === 'gathering') return said(quiz.duel.offered(quiz.duel));
  return said(quiz.start.here({ questions: settings.questions, mode: quiz.modes[settings.mode] }));
}

export function steered({ kind }: SteerResult, what: 'stop' | 'pause' | 'resume' | 'next', { quiz }: Catalog): Message {
  switch (kind) {
    case 'done':
      return said(quiz.done[what]);
    case 'unchanged':
      return said(quiz.unchanged);
    case 'not-yours':
      return refusal(quiz.notYours, 'not-yours');
    case 'not-alone':
      return refusal(quiz.duel.notAlone, 'not-alone');
    case 'over':
      return refusal(quiz.over, 'round-over');
  }
}
