// What a duel says beside what every round says. Values arrive already written.

export const duel = {
  asks: (v: { host: string }) => `${v.host} asks for a duel`,
  rules: (v: { title: string; questions: number; seconds: number }) =>
    `${v.title}: both get the same derivation, ${v.questions === 1 ? 'once' : `best of ${v.questions}`}, ${v.seconds} seconds each. The first right answer takes the question. Your first answer stands, and a wrong one gives the question away, unless the other is wrong too.`,
  anybody: 'Whoever presses first is in. Everybody else can watch.',
  /** Before the name of who is invited. */
  invited: 'Invited: ',
  join: 'I am in',
  rematch: 'Rematch',
  askAgain: 'Ask again',
  against: (v: { first: string; second: string }) => `${v.first} against ${v.second}`,
  begins: 'The duel begins.',

  decider: (v: { title: string }) => `Decider: ${v.title}`,
  deciderAnswer: (v: { title: string }) => `Answer to the decider: ${v.title}`,
  takes: (name: string) => `${name} takes the question.`,
  given: (name: string) => `Nobody was right, so the question goes to ${name}, who did not guess.`,
  bothTake: 'Right in the same instant: both take the question.',
  nobodyTakes: 'Nobody takes the question.',
  last: 'The duel is decided.',

  wins: (v: { name: string; score: string }) => `${v.name} wins the duel ${v.score}`,
  level: (v: { score: string }) => `The duel ends level at ${v.score}`,
  brokenOff: (v: { score: string }) => `The duel was broken off at ${v.score}`,
  nobodyCame: 'Nobody took up the duel',
  wellPlayed: (v: { name: string; right: number; answered: number }) =>
    `Well played, ${v.name}: ${v.right} of ${v.answered} right.`,
  wellPlayedBoth: 'Well played, both of you.',
  kept: 'What was scored is kept.',
  anotherTime: 'Another time, perhaps: the offer can be made again.',
  columns: { name: 'Name', taken: 'Questions', right: 'Right', points: 'Points' },

  noted: (v: { answer: string }) => `Noted: ${v.answer}. In a duel the first answer stands.`,
  stands: (v: { answer: string }) => `In a duel the first answer stands: yours is ${v.answer}.`,
  watching: 'This is a duel between two others; you can watch.',
  offered: (v: { join: string }) => `The duel is offered. It begins when somebody presses “${v.join}”.`,
  inAlready: 'You are in. It begins when somebody else is, too.',
  forAnother: 'This duel is offered to somebody else; you can watch.',
  gathering: (v: { join: string }) => `A duel waits for its second player: press “${v.join}” above.`,
  notAlone: 'While a question of a duel is open, neither ends it nor stops its clock alone. To skip it, both vote.',
  theirRematch: 'The rematch is for the two who played.',
};
