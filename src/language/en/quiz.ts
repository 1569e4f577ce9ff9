// What a round says: its questions' frame, private acknowledgements, reveals and standings. Values arrive already written.

import { duel } from './duel.ts';

export const quiz = {
  question: (v: { number: number; of: number; title: string }) => `Question ${v.number} of ${v.of}: ${v.title}`,
  level: (level: number) => `level ${level}`,
  ends: 'Ends ',
  noClock: 'No clock: it ends when everybody has answered, or the host goes on.',
  answered: (count: number) => (count === 0 ? 'nobody has answered yet' : `${count} answered`),
  buttons: {
    type: 'Answer …',
    choose: 'Choose …',
    order: 'Put in order …',
    skip: 'Skip',
    next: 'Next question',
    finish: 'Standings',
    resume: 'Go on',
    mine: 'My answer',
    way: 'The whole way',
    again: 'Another round',
    board: 'Scores',
    lesson: 'Lesson in DM',
  },

  form: {
    title: 'Your answer',
    number: 'A number',
    formula: 'A formula',
    send: 'Answer',
  },
  panel: {
    several: 'Choose all that are right, then send.',
    order: 'Press them in order, the first one first.',
    chosen: (list: string) => `So far: ${list}`,
    nothing: 'So far: nothing',
    send: 'Send',
    over: 'Start over',
  },

  taken: {
    first: (v: { answer: string }) => `Noted: ${v.answer}. You may change it once.`,
    changed: (v: { answer: string }) => `Changed to ${v.answer}. That is final now.`,
    same: (v: { answer: string }) => `It is still ${v.answer}.`,
    locked: (v: { answer: string }) => `You have used your one change: your answer stays ${v.answer}.`,
    late: 'That came after the end of the question.',
    otherQuestion: 'That question is over.',
    notOpen: 'The round is not asking just now.',
    out: 'You are out of this survival round; you can watch until the end.',
    read: (v: { typed: string; read: string }) => `I read “${v.typed}” as ${v.read}.`,
    team: (v: { team: string }) => `You play for team ${v.team}.`,
  },
  teams: ['blue', 'orange'] as [string, string],

  reveal: {
    heading: (v: { number: number; of: number; title: string }) => `Answer ${v.number} of ${v.of}: ${v.title}`,
    right: (answer: string) => `The answer: ${answer}`,
    skipped: 'The question was skipped; nobody loses anything by it.',
    counts: (v: { right: number; answered: number }) =>
      v.answered === 0 ? 'Nobody answered.' : `${v.right} of ${v.answered} right.`,
    fastest: (v: { name: string; seconds: string }) => `Fastest: ${v.name} (${v.seconds} s).`,
    mistakes: 'What others thought',
    people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
    lesson: (name: string) => `It is decided by the lesson “${name}”.`,
    next: 'Next question ',
    last: 'That was the last question.',
  },
  mine: {
    none: 'You did not answer this question.',
    right: (v: { answer: string; points: string }) => `Right: ${v.answer}. ${v.points}.`,
    wrong: (v: { answer: string }) => `Your answer was ${v.answer}.`,
    notYet: 'You will see that when the question is over.',
  },

  standings: {
    half: 'Half-time',
    end: 'The round is over',
    players: (count: number) => (count === 1 ? '1 player' : `${count} players`),
    nobody: 'Nobody played along this time.',
    weakest: (v: { lesson: string; right: number; answered: number }) =>
      `Hardest lesson: ${v.lesson} (${v.right} of ${v.answered} right)`,
    team: (v: { team: string; points: string }) => `Team ${v.team}: ${v.points} on average`,
    teamsEven: 'Both teams are level.',
    stopped: 'The host ended the round early; what was scored is kept.',
    lost: 'The round ended because its channel could not be reached.',
    oneLeft: (name: string) => `${name} is the last one standing.`,
    noneLeft: 'Nobody is left standing.',
    alone: 'Alone in a question, points count in this round only, not on the boards.',
  },

  paused: {
    asked: 'The round is paused.',
    silence: 'Nobody answered, so the round waits here. Go on whenever you like.',
  },
  recovered: 'I was away for a moment. Everything is still here, and this question has its full time again.',
  lostHost: 'Your quiz round ended early: I could not write to its channel any more. All points are kept.',

  start: {
    here: (v: { questions: number; mode: string }) =>
      `A round of ${v.questions === 1 ? 'one question' : `${v.questions} questions`} (${v.mode}) begins.`,
    running: 'A round is running here already.',
    now: 'Start a round',
    asked: 'Set it up …',
    form: 'A new round',
    go: 'Start',
    needsChat: 'A round needs a channel or a direct message to be posted in.',
  },
  modes: { classic: 'classic', 'no-rush': 'no clock', team: 'two teams', survival: 'survival', duel: 'duel' },
  duel,
  status: {
    none: 'No round is running here.',
    running: (v: { number: number; of: number; players: string }) =>
      `Question ${v.number} of ${v.of} is being asked; ${v.players} so far.`,
    revealed: (v: { number: number; of: number }) =>
      `Answer ${v.number} of ${v.of} is shown; the next question follows.`,
    paused: (v: { number: number; of: number }) => `Paused at question ${v.number} of ${v.of}.`,
  },
  skip: {
    voted: (v: { votes: number; needed: number }) => `${v.votes} of ${v.needed} want to skip.`,
    skipped: 'Skipped.',
    unchanged: 'You have voted already, or the question is over.',
    notPlaying: 'Only who has answered in this round can vote to skip.',
  },
  done: {
    stop: 'The round is stopped.',
    pause: 'The round is paused.',
    resume: 'The round goes on.',
    next: 'On to the next question.',
  },
  unchanged: 'It is so already.',
  unread: {
    nothing: 'There was nothing to read. Please type your answer again.',
    number: (v: { read: string }) =>
      `“${v.read}” could not be read as a number; write one such as -0.103, 3/4 or 1.2e-3.`,
    ambiguous: (v: { read: string; decimal: string; thousands: string }) =>
      `“${v.read}” can mean ${v.decimal} or ${v.thousands}: please write one of the two.`,
  },
  over: 'This round is over.',
  notYours: 'Only whoever started the round, or who manages the server, can do that. You can vote to skip.',

  /** Instead of the name of somebody who does not want to be known. */
  somebody: 'somebody',

  score: {
    menu: 'Quiz standing',
    title: (v: { board: string }) => `Scores: ${v.board}`,
    boards: { channel: 'this channel', server: 'this server', season: 'this season', all: 'all time' },
    columns: { place: '#', name: 'Name', points: 'Points', accuracy: 'Right', streak: 'Best streak' },
    empty: 'Nobody has scored here yet. A round begins with /backprop quiz start.',
    you: (v: { name: string; place: number; of: number }) => `${v.name} is number ${v.place} of ${v.of}.`,
    person: (v: { name: string }) => `Scores of ${v.name}`,
    points: 'Points',
    accuracy: 'Right answers',
    streak: 'Right in a row',
    best: (v: { now: number; best: number }) => `${v.now} (best ${v.best})`,
    share: (v: { right: number; answered: number; percent: string }) => `${v.right} of ${v.answered} (${v.percent} %)`,
    mastery: 'By lesson',
    none: 'No answer has been counted yet.',
    seenAs: (name: string) => `Others see this as ${name}’s; what you read here is for you alone.`,
  },
};
