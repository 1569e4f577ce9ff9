// Lines of at most 8 KB that somebody might send to make an answer slow, large or wrong.

const KB8 = 8000;

const full = (text: string) => text.slice(0, KB8);
const filled = (head: string, part: string, tail = '') =>
  head + part.repeat(Math.max(0, Math.floor((KB8 - head.length - tail.length) / part.length))) + tail;

/** As long as a formula may be. */
const formula = (part: string) => `${part.repeat(Math.floor(298 / part.length))}x1`;

/** By what makes it hostile. Each must end in an answer or a refusal, soon. */
export const HOSTILE_LINES: Readonly<Record<string, string>> = {
  'as many numbers as fit': filled('gradient x="', '1 ', '"'),
  'largest network there is': `gradient net=${Array.from({ length: 65 }, () => 32).join('-')} activation=gelu`,
  'largest network, smallest change': `gradient net=${Array.from({ length: 65 }, () => 32).join('-')} activation=relu wrt=w64_32_32 digits=15`,
  'network beyond every limit': filled('gradient net=9999', '-9999'),
  'as many layers as fit': filled('gradient w="', '1|', '1"'),
  'as many rows as fit': filled('gradient w="', '1;', '1"'),
  'one number of 8,000 digits': filled('gradient x="', '9', ' 1"'),
  'numbers that are nearly numbers': filled('gradient x="', '1e+', '"'),
  'dots and slashes': filled('gradient x="', '1./', '"'),
  'powers of ten': filled('gradient x="', '1×10^', '"'),
  superscripts: filled('gradient x="1', '⁰', '"'),
  'overflow in the first sum': 'gradient x="1e308 1e308" w="1e308 1e308; 1 1"',
  'names without end': filled('gradient ', 'a= '),
  'the same name over and over': filled('gradient ', 'x=1 '),
  'open quotes': filled('gradient x=', '"'),
  'quotes of every kind': filled('gradient x=', '“„‘「＂'),
  'spaces alone': full(' '.repeat(KB8)),
  'spaces between': filled('gradient x', ' ', '= 1'),
  'one word of 8,000 letters': full(`gradient${'t'.repeat(KB8)}`),
  'a command that is nearly one': filled('gradien', ' gradien'),
  'a name of 8,000 brackets': filled('gradient wrt=w', '{'),
  'brackets around numbers': filled('gradient w=', '[[1,2],[3,4]],'),
  'activations without end': filled('gradient activation="', 'leaky-relu(0.2) ', '"'),
  'an activation nearly known': filled('gradient activation=', 'sigmoi'),
  'combining marks': filled('gradient x=1', '\u0301'),
  'wide ligatures': filled('gradient wrt=', '\ufdfa'),
  'right-to-left marks': filled('gradient \u202e', '\u202e'),
  'half surrogates': filled('gradient x=', '\ud800'),
  'a formula for the largest network that is checked': `check net=2-21-21-21 of=w1_1_1 activation=relu answer="${formula('∂L/∂h1_1·w2_11·')}"`,
  'a formula of partial derivatives': `check net=32-15-32 of=w1_1_1 answer="${formula('∂L/∂x1+')}"`,
  'a formula for a network that is too large': `check net=${Array.from({ length: 65 }, () => 32).join('-')} of=w1_1_1 answer=x1`,
  'a formula of 8,000 brackets': filled('check of=w11 answer=', '('),
  'a product of forty sums to differentiate': `differentiate f="${Array.from({ length: 42 }, (_, at) => `(x+${at})`).join('')}" at="x=1"`,
  'a tower of powers to differentiate': `differentiate f="${'x^'.repeat(60)}x" at="x=1"`,
  'sigmoids in sigmoids to differentiate': `differentiate f="${'s('.repeat(60)}x${')'.repeat(60)}" at="x=1"`,
  'softmax of a hundred to differentiate': `differentiate f="softmax(${'x,'.repeat(130)}y)_1" at="x=1 y=2"`,
  'values without end': filled('differentiate f=x at="', 'x=1 ', '"'),
  'line breaks': filled('gradient', '\n'),
};
