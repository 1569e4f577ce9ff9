// What stands around a derivation: its buttons and forms, and how one is begun, put aside and taken up again.

export const derive = {
  /** How the levels are called where one chooses. */
  levels: { 1: '1 · one factor at a time', 2: '2 · line after line', 3: '3 · an empty page' },
  /** A derivation in a few words: `∂L/∂w₁₁, level 1, network 2-3-2`. */
  named: (v: { goal: string; level: number; net: string }) => `${v.goal}, level ${v.level}, network ${v.net}`,
  write: 'Write',
  hint: 'Hint',
  show: 'Show me this step',
  finish: 'Finish',
  direct: 'Go on in DM',
  form: {
    title: 'Write it',
    /** Above the field of one factor: `∂h₁/∂z₁ =` */
    factor: (asked: string) => `${asked} =`,
    paths: 'Which units? Such as 1 2, or all',
    lines: 'Your next line, or several',
    names: (v: { names: string }) => `Names: ${v.names}`,
    submit: 'Check it',
  },
  typeHere: 'Or simply type it here as your next message; `hint` gives a hint.',
  /** A line that was meant for a step that is behind one by now. */
  late: 'That line was written for a step that is behind you already, so I did not count it. Here is where you are.',
  /** Lines after one that could not be read. */
  notYet: (count: number) =>
    count === 1 ? 'I left the line after it alone.' : `I left the ${count} lines after it alone.`,
  full: (most: number) =>
    `That makes ${most} moves, which is as far as one derivation goes. Here is what they came to.`,
  question: {
    title: 'You are in the middle of another one',
    text: (v: { open: string; lines: number }) =>
      `Open: ${v.open}, with ${v.lines === 0 ? 'nothing written yet' : v.lines === 1 ? '1 line written' : `${v.lines} lines written`}.`,
    wanted: (v: { wanted: string }) =>
      `Asked for now: ${v.wanted}. Begin it, and I keep the open one as it is, for later.`,
    goOn: 'Go on with the open one',
    begin: 'Begin the new one',
    takeUp: 'Take this one up again',
  },
  aside: (v: { aside: string }) => `I keep for you what you had begun: ${v.aside}.`,
  after: {
    again: 'Again',
    nextLevel: (level: number) => `Go to level ${level}`,
    takeUp: (goal: string) => `Back to ${goal}`,
    another: 'Another gradient of this network …',
    check: 'See it in numbers',
  },
  self: 'Derive it yourself',
  /** What can be typed in place of a button: in lower case, apart by commas, the first one as it is shown. */
  spoken: {
    hint: 'hint, help me, a hint, hint please',
    show: 'show me, show me this step, skip',
    finish: 'finish, give up, i give up',
  },
};
