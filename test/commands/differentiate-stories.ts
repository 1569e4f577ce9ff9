// What `differentiate` says: each kind of answer, its buttons, the longest and the emptiest, and each refusal.

import type { Told } from '../stories.ts';

/** As many names as a formula may have, each with as many digits as a double. */
const letters = [...'abcdfghijklmnopqrtuvwxyz'];
const long = letters.map((letter) => `(${letter}+1)^2`).join('+');
const longAt = letters.map((letter, at) => `${letter}=${1.2345678901234567 + at / 7}`).join(' ');
const nested = `${'σ('.repeat(24)}w*x${')'.repeat(24)}`;

const asked = (rest: string) => `/backprop differentiate ${rest}`;
const pressed = (rest: string, name: string): Told['steps'] => [asked(rest), { press: `differentiate-${name}` }];

export const differentiateStories: readonly Told[] = [
  { name: 'differentiate', steps: ['/backprop differentiate'] },
  { name: 'differentiate-circuit', steps: [asked('f="2*(x*y + max(z, w))" at="x=3 y=-4 z=2 w=-1" wrt=x')] },
  {
    name: 'differentiate-neuron',
    steps: [asked('f="1/(1 + exp(-(w0*x0 + w1*x1 + w2)))" at="w0=2; x0=-1; w1=-3; x1=-2; w2=-3"')],
  },
  { name: 'differentiate-cross-entropy', steps: [asked('f="L = -ln softmax(a, b, c)_1" at="a=1 b=2 c=1/2"')] },
  { name: 'differentiate-fork', steps: [asked('x*relu(x) + x^2 at="x=3"')] },
  { name: 'differentiate-symbols', steps: [asked('f="x^3 + 2x - log(x)"')] },
  { name: 'differentiate-constant', steps: [asked('f="2 + 3/4"')] },
  { name: 'differentiate-kink', steps: [asked('f="relu(x) + |y|*z" at="x=0 y=0 z=2"')] },
  { name: 'differentiate-tie', steps: [asked('f="max(0, 1 - t*y)" at="t=1 y=1"')] },
  { name: 'differentiate-jump', steps: [asked('f="x*[x > 1]" at="x=1"')] },
  { name: 'differentiate-unused', steps: [asked('f="x^2" at="x=3 y=2"')] },
  { name: 'differentiate-longest', steps: [asked(`f="${long}" at="${longAt}"`)] },
  { name: 'differentiate-nested', steps: [asked(`f="${nested}" at="w=1 x=1"`)] },
  { name: 'differentiate-another', steps: [asked('f="(x+y)*z" at="x=-2 y=5 z=-4"'), { choose: 'z' }] },
  { name: 'differentiate-all', steps: [asked('f="(x+y)*z" at="x=-2 y=5 z=-4" wrt=z'), { choose: ',' }] },
  { name: 'differentiate-form', steps: pressed('f="(x+y)*z" at="x=-2 y=5 z=-4"', 'form') },
  {
    name: 'differentiate-form-submitted',
    steps: [
      ...pressed('f="(x+y)*z" at="x=-2 y=5 z=-4"', 'form'),
      { submit: { f: '(x+y)*z', at: 'x=1 y=1 z=3', wrt: '' } },
    ],
  },
  { name: 'differentiate-steps', steps: pressed('', 'steps') },
  { name: 'differentiate-steps-product', steps: pressed('f="x*ln(x)/(1 + x^2)" at="x=2"', 'steps') },
  { name: 'differentiate-steps-named', steps: pressed('f="gelu(2x)"', 'steps') },
  { name: 'differentiate-steps-none', steps: pressed('f="x" at="x=2"', 'steps') },
  { name: 'differentiate-steps-long', steps: pressed(`f="${nested}" at="w=1 x=1"`, 'steps') },
  {
    name: 'differentiate-steps-next',
    steps: [...pressed('f="sin(exp(tanh(σ(x^2/3)))) * cos(x)" at="x=1"', 'steps'), { press: 'differentiate-steps' }],
  },
  { name: 'differentiate-explained', steps: pressed('', 'explain'), directMessages: 'arrive' },
  { name: 'refused-formula', steps: [asked('f="tanh(w*x + b"')] },
  { name: 'refused-function', steps: [asked('f="tahn(x)^2" at="x=1"')] },
  { name: 'refused-name-without-value', steps: [asked('f="w*x + b" at="w=2 x=-1"')] },
  { name: 'refused-value', steps: [asked('f="x^2" at="x=two"')] },
  { name: 'refused-values-alone', steps: [asked('f="x^2" at="3"')] },
  { name: 'refused-taken-name', steps: [asked('f="e^x" at="e=2 x=1"')] },
  { name: 'refused-not-in-formula', steps: [asked('f="x^2" at="x=1" wrt=y')] },
  { name: 'refused-logarithm', steps: [asked('f="ln(a - b)" at="a=1 b=2"')] },
  { name: 'refused-slope', steps: [asked('f="sqrt(x)" at="x=0"')] },
  { name: 'refused-large', steps: [asked('f="exp(x^2)" at="x=100"')] },
];
