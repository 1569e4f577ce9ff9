// Lesson 3: the error. Values arrive already written.

interface Difference {
  readonly y: string;
  readonly t: string;
  readonly error: string;
  readonly flipped: string;
  readonly forgotten: string;
}

interface Reachable {
  readonly z: string;
  readonly y: string;
  readonly best: string;
  readonly worst: string;
  readonly loss: string;
  readonly lossWorst: string;
  readonly low: string;
  readonly high: string;
  readonly floor: string;
  readonly ceiling: string;
  readonly isBounded: boolean;
}

interface Confident {
  readonly z: string;
  readonly y: string;
  readonly difference: string;
  readonly matched: string;
  readonly squared: string;
  readonly loss: string;
  readonly back: string;
  readonly share: string;
  readonly isSquared: boolean;
}

export const error = {
  name: 'Error (lesson 3)',
  difference: {
    title: 'Learning is proportional to the error',
    text: 'Softmax and cross entropy together send back one plain difference: what the network said minus what was right.\n\nA good answer leaves little to learn, a bad one much. The sign tells the direction: negative where the output should grow, positive where it should shrink.',
    prediction: 'says',
    picture: 'what the network says, what is right, and the difference',
    point: (v: Difference) => `The network says ${v.y}, right is ${v.t}: the error is ${v.error}.`,
    question: (v: Difference) => `y₁ = ${v.y} and t₁ = ${v.t}. What comes back to h₁?`,
    because: {
      right: (v: Difference) => `Prediction minus target: ∂L/∂h₁ = y₁ − t₁ = ${v.y} − ${v.t} = ${v.error}.`,
      flipped: (v: Difference) =>
        `That is t₁ − y₁, the other way round. The gradient is prediction minus target, ${v.error}; the descent step turns its sign.`,
      forgotten: (v: Difference) => `That is y₁ alone. The target ${v.t} has to be taken off: ${v.error}.`,
    },
  },
  reachable: {
    output: 'output',
    outputs: { sigmoid: 'h = σ(z), as here', identity: 'h = z, a linear output' },
    title: 'How small and how large it can be',
    text: (v: Reachable) =>
      `“Right gives 0, wrong gives ±1” is the border of what is possible, and this very network never comes near: its logits are σ(z), between 0 and 1, so y stays within (${v.low}, ${v.high}) and the loss within (${v.floor}, ${v.ceiling}).\n\nWith a linear output the logits are free, and 0 and −1 are approached as closely as one likes.`,
    bars: { best: 'best: y₁ − t₁', worst: 'worst: y₁ − t₁' },
    point: (v: Reachable) =>
      `With z = ±${v.z} the error lies between ${v.worst} and ${v.best}, the loss between ${v.loss} and ${v.lossWorst}.`,
    question: 'Push z₁ and z₂ further apart, without end. Where does the smallest error of this output go?',
    options: {
      zero: 'To 0, as close as you like',
      never: (v: Reachable) => `It stays beyond −${v.low}`,
    },
    because: (v: Reachable) =>
      v.isBounded
        ? `σ keeps h below 1, so y₁ stays below ${v.high} and the error never comes nearer to 0 than −${v.low}: the loss has a floor, ${v.floor}.`
        : `A linear output lets the logits grow without end; y₁ goes to 1 and the error to 0. With z = ±${v.z} it is ${v.best} already.`,
  },
  confident: {
    title: 'Confident and wrong',
    text: 'One output, target 1, and z far on the wrong side: a confident mistake. With the loss that matches the sigmoid (bce) the slope cancels and y − t is all that comes back. With the squared error the slope y(1 − y) stays in the product.\n\nThen lesson 2 silences lesson 3: the largest mistakes learn least.',
    picture: 'what comes back to z',
    point: (v: Confident) =>
      `At z = ${v.z} the network says ${v.y}. ${v.loss} sends back ${v.back}, which is ${v.share} of y − t = ${v.difference}.`,
    question: (v: Confident) =>
      `The network says ${v.y} and 1 was right. How much of y − t = ${v.difference} comes back to z with this loss?`,
    options: { all: 'All of it', share: 'Only a share' },
    because: (v: Confident) =>
      v.isSquared
        ? `The squared error keeps the slope of the sigmoid: ${v.difference} · y(1 − y) = ${v.squared}.`
        : `bce divides by y(1 − y), and the sigmoid’s slope multiplies by it: they cancel, and ${v.matched} is left.`,
  },
};
