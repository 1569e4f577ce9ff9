// The private panel in which several options are chosen, or parts are put in order. Its buttons carry what was chosen so far.

import type { Button, Message } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { shownTexts } from './answer-words.ts';
import { askQuestion } from './draw.ts';
import { ROUND_ACTIONS, roundAction } from './round-actions.ts';
import type { Round } from './round-state.ts';

/** What fits a button with its letter in front. */
const LONGEST_LABEL = 30;

export function answerPanel(round: Round, chosen: readonly string[], words: Catalog): Message {
  const { answer } = askQuestion(round.current.question, words);
  const shown = shownTexts(round.current, answer);
  const known = chosen.filter((id) => shown.some((one) => one.id === id));
  const isOrder = answer.kind === 'order';
  const { panel } = words.quiz;
  const list = known.map((id) => shown.find((one) => one.id === id)!);
  const soFar = list.map(({ mark, text }) => (isOrder ? text : mark)).join(isOrder ? ' → ' : ', ');
  return {
    kind: 'message',
    visibility: 'private',
    placement: 'replace',
    blocks: [
      {
        kind: 'text',
        text: [
          isOrder ? panel.order : panel.several,
          '\n',
          { style: 'bold', text: list.length === 0 ? panel.nothing : panel.chosen(soFar) },
        ],
      },
      ...[
        partButtons(round, shown, known, isOrder),
        endButtons(round, known, isOrder ? shown.length : 1, words),
      ].flatMap((buttons) => (buttons.length === 0 ? [] : [{ kind: 'buttons', buttons } as const])),
    ],
  };
}

type Shown = ReturnType<typeof shownTexts>;

function partButtons({ id, current }: Round, shown: Shown, chosen: readonly string[], isOrder: boolean): Button[] {
  const panel = (next: readonly string[]) => roundAction(ROUND_ACTIONS.panel, id, current.index, next);
  return shown.flatMap(({ id: part, mark, text }): Button[] => {
    const isChosen = chosen.includes(part);
    if (isOrder) return isChosen ? [] : [{ label: short(text), action: panel([...chosen, part]) }];
    const next = isChosen ? chosen.filter((one) => one !== part) : [...chosen, part];
    return [{ label: `${isChosen ? '☑' : '☐'} ${short(`${mark} · ${text}`)}`, action: panel(next) }];
  });
}

function endButtons({ id, current }: Round, chosen: readonly string[], least: number, { quiz }: Catalog): Button[] {
  const again: Button = {
    label: quiz.panel.over,
    action: roundAction(ROUND_ACTIONS.panel, id, current.index),
  };
  if (chosen.length < least) return chosen.length === 0 ? [] : [again];
  const action = roundAction(ROUND_ACTIONS.answer, id, current.index, chosen);
  return [{ label: quiz.panel.send, action, tone: 'primary' }, again];
}

function short(text: string): string {
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1)}…`;
}
