// Q22: the same unit, several examples: which teaches it most. Only the distance of the prediction from its target counts.

import { pick, shuffled } from '../../gradient/chance.ts';
import { showNumber } from '../../language/numbers.ts';
import { drawBars } from '../../pictures/bars.ts';
import { named } from '../named-picture.ts';
import type { QuestionType, WrongOrder } from '../question.ts';

interface Example {
  readonly y: number;
  readonly t: 0 | 1;
}

interface Given {
  /** In no order. */
  readonly examples: readonly Example[];
}

/** No two so near that they could be confused. */
const DISTANCES = [0.05, 0.12, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9];
const errorOf = ({ y, t }: Example) => y - t;
const distanceOf = (example: Example) => Math.abs(errorOf(example));

/** Positions of the examples, the one with the largest value first. */
function orderBy(examples: readonly Example[], value: (example: Example) => number): number[] {
  return examples.map((_, at) => at).sort((a, b) => value(examples[b]!) - value(examples[a]!));
}

export const rankByError: QuestionType<Given> = {
  name: 'rank-by-error',
  level: 1,
  topics: ['error'],
  draw(chance) {
    const distances = shuffled(DISTANCES, chance).slice(0, pick([3, 4], chance));
    // Both targets occur, so that y alone cannot give the order.
    const targets = distances.map((_, at) => (at < 2 ? (at as 0 | 1) : pick([0, 1] as const, chance)));
    const examples = distances.map((distance, at) => {
      const t = targets[at]!;
      return { y: Number(Math.abs(t - distance).toFixed(2)), t };
    });
    const ys = new Set(examples.map(({ y }) => y));
    const byY = orderBy(examples, ({ y }) => y).join();
    const isTrap = byY !== orderBy(examples, distanceOf).join();
    return isTrap && ys.size === examples.length ? { examples } : undefined;
  },
  ask({ examples: drawn }, words) {
    const say = words.questions['rank-by-error'];
    const examples = orderBy(drawn, distanceOf).map((at) => drawn[at]!);
    const right = examples.map((_, at) => at).join();
    const values = (value: (example: Example) => number) => examples.map((one) => showNumber(value(one))).join(', ');
    const v = {
      distances: values(distanceOf),
      errors: values(errorOf),
      first: `y = ${showNumber(examples[0]!.y)}, t = ${showNumber(examples[0]!.t)}`,
      last: `y = ${showNumber(examples.at(-1)!.y)}, t = ${showNumber(examples.at(-1)!.t)}`,
      most: showNumber(distanceOf(examples[0]!)),
      least: showNumber(distanceOf(examples.at(-1)!)),
    };
    const facts = say.facts(v);
    const thoughts: WrongOrder[] = [
      { order: orderBy(examples, ({ y }) => y), mistake: 'M21', because: say.because.prediction({ facts }) },
      { order: orderBy(examples, (one) => -distanceOf(one)), because: say.because.reversed({ facts }) },
      { order: orderBy(examples, errorOf), because: say.because.signed({ facts }) },
      { order: orderBy(examples, ({ y }) => -y), because: say.because.unsure({ facts }) },
      { order: orderBy(examples, ({ y, t }) => y + t), mistake: 'M23', because: say.because.added({ facts }) },
    ];
    const wrong = thoughts.filter(({ order }) => order.join() !== right);
    return {
      topic: 'error',
      prompt: say.prompt,
      answer: {
        kind: 'order',
        parts: examples.map(({ y, t }) => `y = ${showNumber(y)}, t = ${showNumber(t)}`),
        mistakes: wrong.filter(
          ({ order }, at) => wrong.findIndex((earlier) => earlier.order.join() === order.join()) === at,
        ),
      },
      solution: {
        point: say.point(v),
        text: say.way,
        formula: { tex: '\\frac{\\partial L}{\\partial h}=y-t', plain: '∂L/∂h = y − t' },
        picture: named(
          'error-by-example',
          drawBars(
            {
              bars: examples.map((one) => ({
                label: 'y − t',
                note: `y = ${showNumber(one.y)}, t = ${showNumber(one.t)}`,
                value: errorOf(one),
              })),
              scale: 'linear',
              title: say.picture,
            },
            words.charts,
          ),
        ),
      },
    };
  },
};
