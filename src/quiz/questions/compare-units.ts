// Q14: which of three units teaches its weight most. Each is ahead in one factor; only the product counts.

import { activationAt } from '../../gradient/activations.ts';
import { type Chance, pick, shuffled } from '../../gradient/chance.ts';
import { product } from '../../language/number-formulas.ts';
import { showNumber } from '../../language/numbers.ts';
import type { MistakeId } from '../../marking/mistake-id.ts';
import { drawBars } from '../../pictures/bars.ts';
import { named } from '../named-picture.ts';
import { GIVEN_DIGITS } from '../number-lists.ts';
import type { QuestionType } from '../question.ts';

interface Unit {
  readonly z: number;
  /** ∂L/∂h, what comes back to the unit. */
  readonly error: number;
  readonly x: number;
}

interface Given {
  readonly units: readonly Unit[];
}

const SIZES_OF_Z = [0, 1, 2, 3];
const SIZES_OF_ERROR = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const SIZES_OF_X = [0.3, 0.5, 0.7, 0.9, 1.2, 1.5, 1.8, 2];
const LEAD = 1.2;

const slopeOf = ({ z }: Unit) => activationAt({ name: 'sigmoid' }, z).slope;
const gradientOf = (unit: Unit) => unit.error * slopeOf(unit) * unit.x;
const largest = (units: readonly Unit[], size: (unit: Unit) => number): Unit =>
  units.reduce((best, one) => (Math.abs(size(one)) > Math.abs(size(best)) ? one : best));

/** The one forgotten factor that would put this unit first, where the catalogue has it: slope or input. */
function mistakeBehind(unit: Unit, units: readonly Unit[]): MistakeId | undefined {
  if (unit === largest(units, ({ error, x }) => error * x)) return 'M1';
  return unit === largest(units, (one) => one.error * slopeOf(one)) ? 'M11' : undefined;
}

export const compareUnits: QuestionType<Given> = {
  name: 'compare-units',
  level: 2,
  topics: ['together'],
  draw(chance) {
    // From the largest to the smallest; each unit begins elsewhere, so that each is ahead in one factor.
    const errors = three(SIZES_OF_ERROR, chance).sort((a, b) => b - a);
    const inputs = three(SIZES_OF_X, chance).sort((a, b) => b - a);
    const steep = three(SIZES_OF_Z, chance).sort((a, b) => a - b);
    const [second, third] = shuffled([1, 2], chance) as [number, number];
    const units = [
      { z: steep[second]!, error: errors[0]!, x: inputs[third]! },
      { z: steep[0]!, error: errors[third]!, x: inputs[second]! },
      { z: steep[third]!, error: errors[second]!, x: inputs[0]! },
    ].map(({ z, error, x }) => ({ z: signed(z, chance), error: signed(error, chance), x: signed(x, chance) }));
    const [first, next] = units.map((unit) => Math.abs(gradientOf(unit))).sort((a, b) => b - a) as [number, number];
    return first < LEAD * next ? undefined : { units: shuffled(units, chance) };
  },
  ask({ units }, words) {
    const say = words.questions['compare-units'];
    const most = largest(units, gradientOf);
    const told = (unit: Unit) => ({
      z: showNumber(unit.z),
      slope: showNumber(slopeOf(unit), GIVEN_DIGITS),
      parts: product([unit.error, slopeOf(unit), unit.x], GIVEN_DIGITS).plain,
      gradient: showNumber(gradientOf(unit), GIVEN_DIGITS),
      mostZ: showNumber(most.z),
      mostGradient: showNumber(gradientOf(most), GIVEN_DIGITS),
    });
    const thoughtOf = (unit: Unit) =>
      unit === largest(units, ({ error }) => error) ? 'error' : unit === largest(units, slopeOf) ? 'slope' : 'input';
    const options = units.map((unit) => {
      const text = `z = ${showNumber(unit.z)}, ∂L/∂h = ${showNumber(unit.error)}, x = ${showNumber(unit.x)}`;
      if (unit === most) return { text, correct: true, because: say.because.right(told(unit)) };
      const thought = thoughtOf(unit);
      const mistake = mistakeBehind(unit, units);
      return { text, correct: false, ...(mistake && { mistake }), because: say.because[thought](told(unit)) };
    });
    const slopes = SIZES_OF_Z.map((z) => {
      const { slope } = activationAt({ name: 'sigmoid' }, z);
      return `σ′(${z === 0 ? '' : '±'}${showNumber(z)}) = ${showNumber(slope, GIVEN_DIGITS)}`;
    });
    return {
      topic: 'together',
      prompt: say.prompt({ slopes: slopes.join(', ') }),
      answer: { kind: 'choice', options },
      solution: {
        point: say.point(told(most)),
        text: say.way,
        formula: {
          tex: "\\frac{\\partial L}{\\partial w}=\\frac{\\partial L}{\\partial h}\\cdot\\sigma'(z)\\cdot x",
          plain: '∂L/∂w = ∂L/∂h · σ′(z) · x',
        },
        picture: named(
          'gradient-by-unit',
          drawBars(
            {
              bars: units.map((unit) => ({
                label: `∂L/∂w (z = ${showNumber(unit.z)})`,
                note: told(unit).parts,
                value: gradientOf(unit),
                marked: unit === most,
              })),
              scale: 'linear',
              title: '∂L/∂w = ∂L/∂h · σ′(z) · x',
            },
            words.charts,
          ),
        ),
      },
    };
  },
};

function three(from: readonly number[], chance: Chance): number[] {
  return shuffled(from, chance).slice(0, GIVEN_DIGITS);
}

function signed(size: number, chance: Chance): number {
  return size !== 0 && pick([true, false], chance) ? -size : size;
}
