// Q22: examples in the order of what they teach. Values arrive already written.

interface Thought {
  readonly facts: string;
}

export const rankByError = {
  title: 'Which example teaches most?',
  prompt:
    'Several examples pass one output unit; behind it are softmax and cross entropy. For each you see the prediction y of this unit and its target t. Slope and input are the same for all.\n\nPut them in order: what teaches the unit most comes first.',
  facts: (v: { distances: string }) => `In the right order the distances |y − t| are ${v.distances}.`,
  because: {
    prediction: (v: Thought) =>
      `That goes by the prediction alone and forgets the target: a y near 1 is a good answer where t = 1. ${v.facts}`,
    reversed: (v: Thought) =>
      `That puts the best answers first. What is already right has the least left to learn. ${v.facts}`,
    signed: (v: Thought) =>
      `That goes by y − t with its sign. The sign tells the direction, the size tells how much is learned. ${v.facts}`,
    unsure: (v: Thought) =>
      `That takes every small y for a bad answer. Where t = 0 a small y is what is wanted. ${v.facts}`,
    added: (v: Thought) => `That adds prediction and target. The error is their difference. ${v.facts}`,
  },
  point: (v: { first: string; most: string; last: string; least: string }) =>
    `With ${v.first} the prediction is ${v.most} away from its target, the furthest; with ${v.last} only ${v.least}.`,
  way: 'With softmax and cross entropy the error that comes back is y − t. The other two factors are the same here, so the gradient is as large as |y − t|: the distance of the prediction from its target. Its sign only says whether y should rise or fall.',
  picture: 'error of each example',
};
