// Lesson 1: the input. Values arrive already written.

interface Whole {
  readonly k: string;
  readonly whole: string;
  readonly error: string;
  readonly slope: string;
  readonly input: string;
  readonly z1: string;
}

interface Inside {
  readonly x1: string;
  readonly x2: string;
  readonly w11: string;
  readonly w12: string;
  readonly delta: string;
  readonly ratio: string;
  readonly weights: string;
}

export const inputScale = {
  name: 'Input (lesson 1)',
  factor: {
    title: 'Learning is proportional to the input',
    text: 'The last link of the chain, ∂z₁/∂w₁₁, is simply x₁: whatever comes back to the unit is multiplied by what the weight was shown.\n\nHere only that factor changes: z₁, and with it the error and the slope of the activation, are held where they are.',
    start: (v: { x1: string; gradient: string }) =>
      `With x₁ = ${v.x1}, ∂L/∂w₁₁ = ${v.gradient}. Make x₁ larger or smaller and watch the product.`,
    point: (v: { k: string; x1: string; gradient: string }) =>
      `With x₁ = ${v.x1}, ∂L/∂w₁₁ = ${v.gradient}: ${v.k} times what it was at first.`,
    question: (v: { x1: string }) => `x₁ is ${v.x1} now. Double it and hold z₁ where it is. What happens to ∂L/∂w₁₁?`,
    options: { twice: 'It doubles', same: 'It stays the same', four: 'It becomes four times as large' },
    because: {
      twice: (v: { ratio: string }) =>
        `Error and slope are held, so the product follows its last factor: × ${v.ratio}.`,
      same: (v: { ratio: string }) =>
        `x₁ is itself one of the three factors; with the other two held, the product changes with it: × ${v.ratio}.`,
      four: (v: { ratio: string }) =>
        `x₁ stands in the product once, not squared. With the other two factors held it is × ${v.ratio}.`,
    },
  },
  whole: {
    title: 'What the whole network does',
    text: 'In a real network one cannot scale the input and hold z still: z = Wx moves along. A larger x pushes z₁ out to where the sigmoid is flat, and the slope can take back more than the input gives.\n\nSo “a larger input learns more” holds for the factor, not for the network.',
    start: (v: { z1: string }) =>
      `With x as it was at first, the pre-activation is z₁ = ${v.z1}. Scale both inputs and watch the three factors.`,
    point: (v: Whole) =>
      `x × ${v.k} moves z₁ to ${v.z1}. The gradient becomes ${v.whole} times as large: error × ${v.error}, slope × ${v.slope}, input × ${v.input}.`,
    question: (v: { k: string }) =>
      `Now make both inputs twice as large as they are at x × ${v.k}. What happens to ∂L/∂w₁₁?`,
    options: { twice: 'At least twice as large', less: 'Larger, but less than twice', smaller: 'Smaller' },
    because: {
      facts: (v: Omit<Whole, 'k' | 'z1'>) =>
        `Recomputed through the whole network: input × ${v.input}, slope × ${v.slope}, error × ${v.error}, together × ${v.whole}.`,
      twice: 'Lesson 1 speaks of the factor with z held. Here z₁ moves too.',
      takesBack: 'The slope takes away more than the input adds.',
      gives: 'The slope shrinks, but for now the input adds more than that.',
    },
  },
  inside: {
    title: 'Two weights of one unit',
    text: 'Inside one unit lesson 1 is exact. w₁₁ and w₁₂ share the same error and the same slope, ∂L/∂z₁; they differ in nothing but their input.\n\nThat is one reason why inputs of very different size are brought to one scale before training: the weight of a large input takes large steps, the weight of a small one hardly moves.',
    picture: 'gradients of the two weights into unit 1',
    point: (v: Inside) =>
      `∂L/∂w₁₁ = ${v.w11} and ∂L/∂w₁₂ = ${v.w12}: the same ${v.delta}, times ${v.x1} and times ${v.x2}.`,
    zero: (v: Inside) =>
      `With x₁ = 0 the weight w₁₁ learns nothing, however large the error is. w₁₂ still learns: ∂L/∂w₁₂ = ${v.w12}.`,
    question: (v: Inside) => `How many times ∂L/∂w₁₂ is ∂L/∂w₁₁, when x₁ = ${v.x1} and x₂ = ${v.x2}?`,
    options: {
      inputs: (v: Inside) => `x₁/x₂ = ${v.ratio} times`,
      weights: (v: Inside) => `w₁₁/w₁₂ = ${v.weights} times`,
      one: 'They are equal',
    },
    because: {
      inputs: (v: Inside) =>
        `Both are ∂L/∂z₁ = ${v.delta} times their own input, so their ratio is x₁/x₂ = ${v.ratio}.`,
      weights: (v: Inside) =>
        `The weights do not stand in ∂z₁/∂w₁ⱼ = xⱼ; they would in ∂z₁/∂xⱼ = w₁ⱼ. The ratio is x₁/x₂ = ${v.ratio}.`,
      one: (v: Inside) =>
        `Error and slope are shared, the inputs are not: ${v.w11} against ${v.w12}, a ratio of x₁/x₂ = ${v.ratio}.`,
    },
  },
};
