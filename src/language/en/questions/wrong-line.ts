// Q10: which line of a derivation is wrong. Values arrive already written.

export const wrongLine = {
  title: 'Spot the wrong line',
  prompt: (v: { x: string; W: string; h: string; y: string; t: string; weight: string; lines: number }) =>
    `z = Wx, h = σ(z), y = softmax(h), L = −Σ tₖ ln yₖ.\nx = ${v.x}, W = ${v.W}, h = ${v.h}, y = ${v.y}, t = ${v.t}\n\nBelow, ∂L/∂${v.weight} is derived in ${v.lines} lines. One line is wrong; those after it only carry its number on. Which one?`,
  lines: [
    'This line is right: the derivative of −t·ln y by y is −t/y.',
    'This line is right: when one logit grows, its own probability grows and the other one shrinks.',
    'This line is right: L reaches the unit through both probabilities, and the two paths are added.',
    'This line is right: the slope of the sigmoid is h(1 − h).',
    'This line is right: along the path the factors are multiplied, and the last one is the input of the weight.',
  ],
  carried: (v: { line: number }) => `Its number is off only because line ${v.line} is.`,
  point: (v: { line: number; found: string; right: string; remark: string }) =>
    `Line ${v.line} is wrong: it says ${v.found}, but ${v.right}. ${v.remark}`,
  way: 'Go through the links one by one: loss, softmax, both paths together, activation, weight. Compare each line only with the one link it is about. A number that follows from a wrong line is no second mistake.',
};
