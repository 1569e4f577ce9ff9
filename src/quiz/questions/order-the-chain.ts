// Q9: the links of a chain in order, from the loss back to what is differentiated by. One unit a layer, so there is one
// path; the order is fixed because each link begins where the one before it ends.

import { pick } from '../../gradient/chance.ts';
import { layerSymbol } from '../../gradient/notation.ts';
import type { Catalog } from '../../language/catalog.ts';
import type { QuestionType, WrongOrder } from '../question.ts';

interface Given {
  readonly layers: 1 | 2;
  /** Whether the difference e = h − t has a link of its own. */
  readonly difference: boolean;
  /** What the loss is differentiated by, in the first layer. */
  readonly by: 'w' | 'b' | 'x';
  /** The links ∂a/∂b, or the gradients ∂L/∂a in the order in which they can be computed. */
  readonly parts: 'links' | 'gradients';
}

export const orderTheChain: QuestionType<Given> = {
  name: 'order-the-chain',
  level: 1,
  topics: ['chain-rule'],
  draw(chance) {
    return {
      layers: pick([1, 2] as const, chance),
      difference: chance() < 0.5,
      by: pick(['w', 'b', 'x'] as const, chance),
      parts: pick(['links', 'gradients'] as const, chance),
    };
  },
  ask(given, words) {
    const say = words.questions['order-the-chain'];
    const stations = stationsOf(given);
    const first = stations.at(-1)!;
    const parts = partsOf(given.parts, stations);
    const chain = partsOf('links', stations).join(' · ');
    const shown = {
      layers: given.layers,
      forward: forwardOf(given),
      whole: `∂L/∂${first}`,
      chain,
      first,
    };
    return {
      topic: 'chain-rule',
      prompt: given.parts === 'links' ? say.links(shown) : say.gradients(shown),
      answer: { kind: 'order', parts, mistakes: wrongOrders(parts, given.parts, words) },
      solution: {
        point: say.point({ whole: shown.whole, stations: stations.join(' → ') }),
        text: say.way[given.parts](shown),
        formula: {
          plain: `${shown.whole} = ${chain}`,
          tex: `${texLink('L', first)}=${stations
            .slice(1)
            .map((station, at) => texLink(stations[at]!, station))
            .join('\\cdot ')}`,
        },
      },
    };
  },
};

/** From the loss back: L, e, h⁽²⁾, z⁽²⁾, h⁽¹⁾, z⁽¹⁾, w⁽¹⁾. */
function stationsOf({ layers, difference, by }: Given): string[] {
  const stations = difference ? ['L', 'e'] : ['L'];
  for (let layer = layers - 1; layer >= 0; layer--)
    stations.push(layerSymbol('h', layer, layers), layerSymbol('z', layer, layers));
  return [...stations, by === 'x' ? 'x' : layerSymbol(by, 0, layers)];
}

/** The way forward, in the order of the computation. */
function forwardOf({ layers, difference }: Given): string {
  const steps: string[] = [];
  for (let layer = 0; layer < layers; layer++) {
    const mark = (letter: string) => layerSymbol(letter, layer, layers);
    const input = layer === 0 ? 'x' : layerSymbol('h', layer - 1, layers);
    steps.push(`${mark('z')} = ${mark('w')}${input} + ${mark('b')}`, `${mark('h')} = σ(${mark('z')})`);
  }
  const out = layerSymbol('h', layers - 1, layers);
  return [...steps, ...(difference ? [`e = ${out} − t`, 'L = ½e²'] : [`L = ½(${out} − t)²`])].join(', ');
}

function partsOf(kind: Given['parts'], stations: readonly string[]): string[] {
  return stations.slice(1).map((station, at) => (kind === 'links' ? `∂${stations[at]}/∂${station}` : `∂L/∂${station}`));
}

/** The way forward in place of the way back, and each pair of neighbours the other way round. */
function wrongOrders(parts: readonly string[], kind: Given['parts'], words: Catalog): WrongOrder[] {
  const { because } = words.questions['order-the-chain'];
  const inOrder = parts.map((_, at) => at);
  const swapped = inOrder.slice(1).map((later): WrongOrder => {
    const order = [...inOrder];
    [order[later - 1], order[later]] = [later, later - 1];
    return { order, because: because[kind]({ first: parts[later - 1]!, second: parts[later]! }) };
  });
  return [{ order: [...inOrder].reverse(), because: because.reversed({ first: parts[0]! }) }, ...swapped];
}

function texLink(of: string, by: string): string {
  return `\\frac{\\partial ${texStation(of)}}{\\partial ${texStation(by)}}`;
}

/** `h⁽²⁾` as `h^{(2)}`. */
function texStation(station: string): string {
  return station.replace(/⁽([¹²])⁾/u, (_, layer: string) => `^{(${layer === '¹' ? 1 : 2})}`);
}
