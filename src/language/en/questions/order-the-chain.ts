// Q9: the links of a chain in order. Values arrive already written.

interface Chain {
  readonly layers: number;
  readonly forward: string;
  readonly whole: string;
  readonly first: string;
}

interface Pair {
  readonly first: string;
  readonly second: string;
}

export const orderTheChain = {
  title: 'The chain in order',
  links: (v: Chain) =>
    `${v.layers === 1 ? 'One layer' : `${v.layers} layers`} of one unit, forward: ${v.forward}.\n\nBring the links of ${v.whole} into order, from the loss L back to ${v.first}.`,
  gradients: (v: Chain) =>
    `${v.layers === 1 ? 'One layer' : `${v.layers} layers`} of one unit, forward: ${v.forward}.\n\nIn which order does the pass backward compute these, on its way from the loss L to ${v.first}?`,
  because: {
    reversed: (v: { first: string }) =>
      `That is the way forward. Back it goes from the loss, so ${v.first} stands first.`,
    links: (v: Pair) =>
      `${v.first} comes before ${v.second}: what stands below its line stands above the line of ${v.second}, so one link hooks into the next.`,
    gradients: (v: Pair) =>
      `${v.first} comes before ${v.second}: that is ${v.first} times one more link, so it has to be known already.`,
  },
  point: (v: { whole: string; stations: string }) => `For ${v.whole} the way back is ${v.stations}.`,
  way: {
    links: (v: { whole: string; chain: string }) =>
      `Read the way forward from its end. Each link is one step of it, differentiated: what comes out by what went in. Below the line of one link stands what is above the line of the next, so that in ${v.whole} = ${v.chain} everything between hooks together.`,
    gradients: (v: { whole: string; chain: string }) =>
      `Read the way forward from its end. Each gradient is the one before it times one more link, so none can be skipped. At the end stands ${v.whole} = ${v.chain}.`,
  },
};
