// Lesson 3: the error. Values arrive already written.

interface Difference {
  readonly y: string;
  readonly t: string;
  readonly error: string;
}

interface DifferenceAsked {
  readonly t: string;
  readonly from: string;
  readonly to: string;
  readonly times: string;
}

interface Limits {
  readonly low: string;
  readonly high: string;
  readonly floor: string;
  readonly ceiling: string;
}

interface Reachable {
  readonly z: string;
  readonly best: string;
  readonly worst: string;
  readonly loss: string;
  readonly lossWorst: string;
}

interface ReachableAsked {
  readonly z: string;
  readonly from: string;
  readonly to: string;
  readonly low: string;
}

interface Confident {
  readonly z: string;
  readonly y: string;
  readonly difference: string;
  readonly loss: string;
  readonly back: string;
}

interface ConfidentAsked {
  readonly z: string;
  readonly loss: string;
  readonly from: string;
  readonly to: string;
  readonly differenceFrom: string;
  readonly differenceTo: string;
}

export const error = {
  name: 'Error (lesson 3)',
  difference: {
    title: 'Learning is proportional to the error',
    text: 'Softmax and cross entropy together send back one plain difference: prediction minus target.\n\nSo, with the other two factors held, a good answer leaves little to learn and a bad one much. The sign tells the direction: negative where the output should grow, positive where it should shrink.',
    prediction: 'Prediction',
    picture: 'prediction, target and their difference',
    point: (v: Difference) => `The prediction is ${v.y}, the target ${v.t}: the error is ${v.error}.`,
    question: (v: DifferenceAsked) =>
      `The same prediction, but suppose t₁ had been ${v.t}. What would the size of the error do?`,
    options: {
      grows: 'It would grow',
      shrinks: 'It would shrink',
      sign: 'Only its sign would change',
      same: 'Nothing would change',
    },
    because: {
      facts: (v: DifferenceAsked) => `The error would go from ${v.from} to ${v.to}: ${v.times} times the size.`,
      size: 'Its size is how far the prediction is from the target.',
      sign: 'The sign turns, but the two targets are equally far only from a prediction of ½.',
      same: 'That forgets the target: y₁ stays, but y₁ − t₁ does not.',
    },
  },
  reachable: {
    output: 'output',
    outputs: { sigmoid: 'h = σ(z), as here', identity: 'h = z, a linear output' },
    title: 'How small and how large it can be',
    text: (v: Limits) =>
      `“Right gives 0, wrong gives ±1”: this very network comes near neither. Its scores are σ(z), between 0 and 1, so with two classes y stays within (${v.low}, ${v.high}) and the loss of a one-hot target within (${v.floor}, ${v.ceiling}).\n\nWith a linear output the scores are free, and 0 and ±1 are approached as closely as one likes.`,
    bars: { best: 'at best: y₁ − 1', worst: 'at worst: y₁ − 1', limit: 'quite wrong: 0 − 1' },
    point: (v: Reachable) =>
      `With z = ±${v.z} and t₁ = 1, the error is ${v.best} at best and ${v.worst} at worst; the loss goes from ${v.loss} to ${v.lossWorst}.`,
    question: (v: ReachableAsked) =>
      `Pull z₁ and z₂ twice as far apart, to ±${v.z}. What is left of the best error, ${v.from}?`,
    options: { most: 'More than half', little: 'Less than half', zero: 'Nothing: exactly 0' },
    because: {
      bounded: (v: ReachableAsked) =>
        `σ keeps h between 0 and 1, so the error only goes from ${v.from} to ${v.to} and can never come nearer to 0 than −${v.low}.`,
      free: (v: ReachableAsked & { left: string }) =>
        `The scores are free, so the error goes from ${v.from} to ${v.to}, × ${v.left}: toward 0 as closely as one likes, and never quite there.`,
      most: 'A linear output has nothing that holds the error back.',
      little: 'Further out the sigmoid is flat: z grows, h hardly does.',
      zero: 'A softmax never says exactly 1.',
    },
  },
  confident: {
    title: 'Confident and wrong',
    text: 'One sigmoid output, target 1, and z far on the wrong side: a confident mistake. With the loss that matches the sigmoid (bce) the slope of the activation cancels, and all of y − t comes back. With the squared error (half-sse) that slope, y(1 − y), stays in the product.\n\nThen lesson 2 can silence lesson 3: far out on the flat side, the larger the mistake, the less is learned.',
    picture: 'what comes back to z',
    whole: (v: Confident) => `At z = ${v.z} the prediction is ${v.y}. ${v.loss} sends back ${v.back}: all of y − t.`,
    point: (v: Confident & { share: string }) =>
      `At z = ${v.z} the prediction is ${v.y}. ${v.loss} sends back ${v.back}: ${v.share} % of y − t = ${v.difference}.`,
    question: (v: ConfidentAsked) =>
      `Now a step further wrong, at z = ${v.z}, still with ${v.loss}. What happens to the size of what comes back?`,
    options: { grows: 'It grows', shrinks: 'It shrinks', same: 'It stays' },
    because: {
      matched: (v: ConfidentAsked) =>
        `With ${v.loss} all of the error comes back, and it goes from ${v.from} to ${v.to}.`,
      squared: (v: ConfidentAsked & { slopeFrom: string; slopeTo: string }) =>
        `y − t goes from ${v.differenceFrom} to ${v.differenceTo}, the slope y(1 − y) from ${v.slopeFrom} to ${v.slopeTo}: the product from ${v.from} to ${v.to}.`,
      swallowed: 'The mistake does grow, but the slope shrinks faster.',
      cancels: 'That would be the squared error far out. Here the slope has cancelled.',
      notYet: 'That comes further out. Here the mistake still grows faster than the slope shrinks.',
      same: 'The prediction has moved, so the error has moved too.',
    },
  },
};
