// Q8: a chain of derivatives with a gap. Values arrive already written.

interface Link {
  readonly symbol: string;
  readonly way: string;
  readonly value: string;
  readonly weight: string;
}

export const missingFactor = {
  title: 'The number in the gap',
  network: {
    layer: 'A layer of sigmoid units, then softmax and cross entropy',
    deep: 'Two layers of one sigmoid unit each, without bias, then half the squared error',
  },
  prompt: (v: { network: string; weight: string; known: string }) =>
    `${v.network}: below stands the chain for ${v.weight}, one number is missing.\nKnown: ${v.known}.\n\nWhich number belongs in the gap?`,
  right: (v: Link) => `What is missing is ${v.symbol} = ${v.way}, here ${v.value}.`,
  wrong: (v: Link & { remark: string }) => `${v.remark} In the gap stands ${v.symbol} = ${v.way}, here ${v.value}.`,
  taken: {
    output: (v: Link & { taken: string }) =>
      `${v.taken} is what comes out of the unit. What ${v.weight} was multiplied by goes into it: ${v.symbol} = ${v.way}, here ${v.value}.`,
    activation: (v: Link & { taken: string }) =>
      `${v.taken} would be the factor for the weight between the layers. Differentiated by ${v.taken} itself, that weight remains: ${v.symbol} = ${v.way}, here ${v.value}.`,
    layer: (v: Link & { taken: string }) =>
      `${v.taken} is the weight one layer further ahead. Between the two layers stands ${v.way}: ${v.symbol} = ${v.value}.`,
  },
  way: {
    error: (v: Link) =>
      `The first link is how the loss changes with the logit. Softmax and cross entropy together leave ${v.way}, prediction minus target. Here that is ${v.value}.`,
    slope: (v: Link) =>
      `The middle link is the slope of the sigmoid at the unit’s z. Written with its output it is ${v.way}. Here that is ${v.value}.`,
    input: (v: Link) =>
      `The last link is how the sum changes with ${v.weight}. The sum is straight in each weight, and the number in front of ${v.weight} is its input ${v.way}. Here that is ${v.value}.`,
    through: (v: Link) =>
      `The link between the layers is how the later sum changes with the earlier output. That output stands in the sum multiplied by ${v.way}, so this weight is the derivative. Here it is ${v.value}.`,
  },
};
