// Reads a page of a lesson as a person does: what it shows in one state, the numbers in a sentence, the right answer.

import { type LanguageCode, languages } from '../../src/language/index.ts';
import { lessonOn } from '../../src/lessons/index.ts';
import type { Shown, State, Topic } from '../../src/lessons/lesson.ts';
import { positionAt } from '../../src/lessons/position.ts';

/** `page` counts from 1; a control that is not named stands as at first. */
export function read(topic: Topic, page: number, chosen: State = {}, code: LanguageCode = 'en'): Shown {
  const position = positionAt(lessonOn(topic), page - 1, chosen);
  for (const [name, value] of Object.entries(chosen))
    if (position.state[name] !== value) throw new Error(`${topic} ${page} has no ${name} = ${value}`);
  return position.page.show(position.state, languages[code]);
}

/** The values that a control of a page offers. */
export function valuesOf(topic: Topic, page: number, control: string): readonly string[] {
  return lessonOn(topic).pages[page - 1]!.controls.find(({ name }) => name === control)!.values;
}

/** The numbers of a text as they are written, in their order: `['−0.5', '4.54×10⁻⁵']`. Indices such as w₁₁ are none. */
export function numbersIn(text: string): string[] {
  return text.match(/−?\d+(?:\.\d+)?(?:×10[⁻⁰¹²³⁴-⁹]+)?/g) ?? [];
}

export function rightLabel({ prediction }: Shown): string {
  const right = prediction.options.filter((option) => option.right);
  if (right.length !== 1) throw new Error(`${right.length} right options`);
  return right[0]!.label;
}

export function labelsOf({ prediction }: Shown): string[] {
  return prediction.options.map(({ label }) => label);
}

/** (f(x+h) − f(x−h)) / 2h */
export function quotient(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x + h) - f(x - h)) / (2 * h);
}
