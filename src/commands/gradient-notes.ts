// What stands below a gradient answer: the descent step, other layers, kinks, how the weights came about, the convention.

import type { Text } from '../conversation/reply.ts';
import { activationRule } from '../gradient/activations.ts';
import { kinksMet } from '../gradient/kinks.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import { layerSymbol, type Quantity, symbolOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import { showEqual, showNumber } from '../language/numbers.ts';
import type { WorkedOut } from './gradient-question.ts';

const MOST_LAYERS = 6;
const MOST_KINKS = 3;
const MOST_NUMBERS = 9;

export function gradientNotes(worked: WorkedOut, words: Catalog['gradient']): Text {
  const { request, factors, value, spec } = worked;
  const unbiased = request.wrt.kind === 'b' && spec.layers[request.wrt.layer]!.b === null;
  const vanished = value === 0 && factors.length > 1 && factors.every((factor) => factor.value !== 0);
  const lines = [
    vanished ? words.underflow : '',
    ...kinkLines(worked, words),
    stepLine(worked, words),
    ...otherLayers(worked, words),
    unbiased ? words.noBias : '',
    seedLine(worked, words),
    words.convention,
  ];
  return [lines.filter((line) => line !== '').join('\n')];
}

function stepLine({ request, spec, step, pass, gradients, depth }: WorkedOut, words: Catalog['gradient']): string {
  const { rate: eta, wrt, digits } = request;
  const rate = showNumber(eta, digits);
  if (!Number.isFinite(step.loss)) return words.stepLeaves(rate);
  const losses = { rate, lossFrom: showNumber(pass.loss, digits), lossTo: showNumber(step.loss, digits) };
  const from = parameter(spec, wrt);
  const to = parameter(step.spec, wrt);
  const said =
    from === undefined || to === undefined
      ? words.lossStep(losses)
      : words.step({
          ...losses,
          what: symbolOf(wrt, depth),
          from: showNumber(from, digits),
          to: showNumber(to, digits),
        });
  const still = gradients.dLdW.every((rows) => rows.every((row) => row.every((g) => g === 0)));
  return said + (still ? words.stepStays : step.loss > pass.loss ? words.stepRises : '');
}

/** The weight or bias asked about, where it is one that moves. */
function parameter(spec: NetworkSpec, wrt: Quantity): number | undefined {
  if (wrt.kind === 'w') return spec.layers[wrt.layer]!.W[wrt.unit]![wrt.input];
  return wrt.kind === 'b' ? spec.layers[wrt.layer]!.b?.[wrt.unit] : undefined;
}

function otherLayers({ gradients, request, depth }: WorkedOut, words: Catalog['gradient']): string[] {
  const { wrt, digits } = request;
  const own = wrt.kind === 'x' ? 0 : wrt.layer;
  const others = gradients.dLdW.map((rows, layer) => ({ rows, layer })).filter(({ layer }) => layer !== own);
  const shown = others.length <= MOST_LAYERS ? others : [...others.slice(0, MOST_LAYERS - 1), others.at(-1)!];
  return shown.map(({ rows, layer }) => {
    const symbol = `∂L/∂${layerSymbol('W', layer, depth)}`;
    const numbers = rows.flat();
    if (numbers.length <= MOST_NUMBERS) {
      return `${symbol} = (${rows.map((row) => row.map((g) => showNumber(g, digits)).join(', ')).join('; ')})`;
    }
    return words.size({ symbol, size: showNumber(Math.hypot(...numbers), digits) });
  });
}

function kinkLines({ spec, pass, request, depth }: WorkedOut, words: Catalog['gradient']): string[] {
  return kinksMet(spec, pass)
    .slice(0, MOST_KINKS)
    .map(({ layer, unit, of, used }) => {
      const where = symbolOf({ kind: layer < 0 ? 'h' : 'z', layer: layer < 0 ? depth - 1 : layer, unit }, depth);
      const value = layer < 0 ? pass.h.at(-1)![unit]! : pass.z[layer]![unit]!;
      const at = `${where} ${showEqual(value, request.digits)}`;
      return layer < 0
        ? words.lossKink({ of, where: at })
        : words.kink({ of, where: at, used: showNumber(used, request.digits) });
    });
}

function seedLine({ request, spec }: WorkedOut, words: Catalog['gradient']): string {
  if (request.seed === undefined) return '';
  const methods = new Set(spec.layers.map((layer) => activationRule(layer.activation.name).start));
  return words.seeded({ seed: request.seed, method: [...methods].join(' + ') });
}
