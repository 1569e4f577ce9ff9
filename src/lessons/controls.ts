// The controls that several pages share, and reading them back as numbers.

import type { Catalog } from '../language/catalog.ts';
import { showNumber } from '../language/numbers.ts';
import type { Control, State } from './lesson.ts';

type Labels = Pick<Control, 'label'> & Partial<Pick<Control, 'valueLabel'>>;

/** A control over numbers; each is shown with `prefix` before it, such as `x₁ = 3`. */
export function numbers(name: string, values: readonly number[], initial: number, prefix: string): Control {
  return choice(name, values.map(String), String(initial), {
    label: () => prefix.replace(/\s*[=×]\s*$/, ''),
    valueLabel: (value) => `${prefix}${showNumber(Number(value))}`,
  });
}

/** A control over targets of two classes: `t = (1, 0)`. */
export function targets(values: readonly string[], initial = values[0]!): Control {
  return choice('t', values, initial, {
    label: (words: Catalog) => words.gradient.target,
    valueLabel: (value) =>
      `t = (${value
        .split(' ')
        .map(Number)
        .map((t) => showNumber(t))
        .join(', ')})`,
  });
}

/** A control over names that stand for themselves, such as activations. */
export function choice(name: string, values: readonly string[], initial: string, labels: Labels): Control {
  return { name, values, initial, valueLabel: (value) => value, ...labels };
}

export function numberIn(state: State, name: string): number {
  return Number(state[name]);
}

export function numbersIn(state: State, name: string): readonly number[] {
  return state[name]!.split(' ').map(Number);
}
