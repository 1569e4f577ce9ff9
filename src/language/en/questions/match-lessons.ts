// Q32: which factor belongs to which lesson. Values arrive already written.

interface Factor {
  readonly letter: string;
  readonly factor: string;
  /** Empty where the factor is its symbol already. */
  readonly symbol: string;
}

const named = ({ letter, factor, symbol }: Factor) => `${letter} = ${factor}${symbol === '' ? '' : ` = ${symbol}`}`;

export const matchLessons = {
  title: 'Which factor, which lesson?',
  prompt: (v: { weight: string; list: string; numbers: string }) =>
    `Lesson 1: the larger what arrives at the weight, the more it learns. Lesson 2: where the activation is flat, little is learned. Lesson 3: the further off the answer, the more is learned.\n\n${v.numbers}∂L/∂${v.weight} = A·B·C with ${v.list}.\n\nWhich factor belongs to which lesson?`,
  numbers: (v: { x: string; h: string; y: string; t: string }) =>
    `One layer of sigmoids with softmax: x = ${v.x}, h = ${v.h}, y = ${v.y}, t = ${v.t}.\n`,
  /** The lessons of A, B and C. */
  match: (v: { a: number; b: number; c: number }) => `A: lesson ${v.a}, B: lesson ${v.b}, C: lesson ${v.c}`,
  is: {
    input: (v: Factor) => `${named(v)} is what arrives at the weight: lesson 1.`,
    slope: (v: Factor) => `${named(v)} is the slope of the activation: lesson 2.`,
    error: (v: Factor) => `${named(v)} is the error that comes back to the unit: lesson 3.`,
  },
  way: 'Every weight has the same three factors. The error arrives from behind, the slope belongs to the unit the weight leads into, and the input is what the weight was multiplied by on the way forward. Their product is the gradient.',
};
