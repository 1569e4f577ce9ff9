// A worked-out gradient told factor by factor, with its own numbers and the lesson behind each. Computes nothing.

import { pictureBlock } from '../conversation/picture-block.ts';
import type { Block, Button, Span } from '../conversation/reply.ts';
import { activationText } from '../gradient/activations.ts';
import { lossRule } from '../gradient/losses.ts';
import { type Quantity, subscript, symbolOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { showEqual, showNumber } from '../language/numbers.ts';
import type { Topic } from '../lessons/lesson.ts';
import { drawFactors } from '../pictures/factors.ts';
import { drawNetwork } from '../pictures/graph.ts';
import { deriveButton } from './derive-button.ts';
import { gradientFormula } from './gradient-formula.ts';
import { type Factor, inputSymbol, type WorkedOut } from './gradient-question.ts';
import { RUN_ACTION } from './manifest.ts';
import { saveButton } from './saved-network-message.ts';

const TOPICS: Readonly<Record<Factor['role'], Topic>> = {
  error: 'error',
  slope: 'activation-slope',
  input: 'input-scale',
};

/** What an explanation of this gradient says, as the blocks of one message. */
export function gradientExplanation(worked: WorkedOut, words: Catalog): Block[] {
  const { value, symbol, factors, request, pass, step } = worked;
  const { digits } = request;
  const said = words.explanation;
  const told: Span[] =
    factors.length === 0
      ? [xPaths(worked, words)]
      : [said.intro(factors.length), ...factors.flatMap((factor) => paragraph(factor, worked, words))];
  const loss = { rate: showNumber(request.rate), from: showNumber(pass.loss), to: showNumber(step.loss) };
  return [
    { kind: 'heading', text: said.title(`∂L/∂${symbol.plain} ${showEqual(value, digits)}`) },
    { kind: 'text', text: told },
    { kind: 'formula', ...gradientFormula(worked, words.gradient) },
    picture(worked, words),
    ...(Number.isFinite(step.loss) ? [{ kind: 'text', text: [said.step(loss)] } as const] : []),
    { kind: 'text', text: [said.read] },
    {
      kind: 'buttons',
      buttons: [...deriveButton(request, words), ...lessonButtons(factors, words), saveButton(request, words)],
    },
  ];
}

function paragraph(factor: Factor, worked: WorkedOut, words: Catalog): Span[] {
  const said = words.explanation[factor.role];
  const name: Span = { style: 'bold', text: `${said.head} · ${factor.derivative.plain} = ${factor.formula.plain}` };
  return ['\n\n', name, `\n${sentence(factor, worked, words)}`];
}

function sentence(factor: Factor, worked: WorkedOut, words: Catalog): string {
  const { spec, pass, depth, request } = worked;
  const { wrt, digits } = request;
  if (wrt.kind === 'x') return '';
  const { layer, unit } = wrt;
  const said = words.explanation;
  const value = showNumber(factor.value, digits);
  const symbol = (kind: 'h' | 'z') => symbolOf({ kind, layer, unit }, depth);
  switch (factor.role) {
    case 'error': {
      const h = symbol('h');
      if (layer < depth - 1) return said.error.hidden({ h, count: spec.layers[layer + 1]!.W.length, error: value });
      const t = spec.target[unit]!;
      const index = subscript(unit + 1);
      const sum = spec.target.reduce((total, each) => total + each, 0);
      if (lossRule(spec.loss).softmax && pass.y && Math.abs(sum - 1) < 1e-12) {
        const y = `y${index} = ${showNumber(pass.y[unit]!, digits)}`;
        return said.error.output({ y, t: `t${index} = ${showNumber(t, digits)}`, error: value });
      }
      const from = showNumber(pass.h[layer]![unit]!, digits);
      return said.error.loss({ h, value: from, loss: spec.loss, error: value });
    }
    case 'slope': {
      const activation = activationText(spec.layers[layer]!.activation);
      const v = { z: symbol('z'), at: showNumber(pass.z[layer]![unit]!, digits), activation, slope: value };
      return factor.value === 0 ? said.slope.none(v) : said.slope.text(v);
    }
    case 'input':
      return inputSentence(wrt, value, worked, words);
  }
}

function inputSentence(wrt: Quantity, value: string, { spec, symbol }: WorkedOut, words: Catalog): string {
  const said = words.explanation.input;
  if (wrt.kind !== 'w') return said.one(symbol.plain);
  return said.text({ weight: symbol.plain, input: inputSymbol(spec, wrt.layer, wrt.input), value });
}

function xPaths({ spec, symbol, value, request }: WorkedOut, words: Catalog): string {
  const gradient = showNumber(value, request.digits);
  return words.explanation.xPaths({ x: symbol.plain, count: spec.layers[0]!.W.length, gradient });
}

function picture(worked: WorkedOut, words: Catalog): Block {
  const { factors, spec, pass, gradients, request, symbol, value } = worked;
  const drawn =
    factors.length < 2
      ? drawNetwork({ spec, pass, gradients, wrt: request.wrt }, words.pictures)
      : drawFactors(
          {
            factors: factors.map((f) => ({
              role: f.role,
              name: words.gradient[f.role],
              symbol: f.derivative.plain,
              value: f.value,
            })),
            product: { symbol: `∂L/∂${symbol.plain}`, value },
          },
          words.charts,
        );
  return pictureBlock(factors.length < 2 ? 'network' : 'factors', drawn);
}

function lessonButtons(factors: readonly Factor[], words: Catalog): Button[] {
  const roles = factors.length === 0 ? [] : factors.map(({ role }) => TOPICS[role]);
  const wanted: readonly Topic[] = roles.length === 0 ? ['chain-rule'] : roles;
  // As a message of its own: the explanation stays above it.
  return wanted.map((topic) => ({
    label: words.lessons[topic].name,
    action: { name: RUN_ACTION.name, data: `lesson topic=${topic}` },
  }));
}
