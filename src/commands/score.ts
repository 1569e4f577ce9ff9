// `/backprop score`: points and accuracy side by side, of everybody on a board or of one person with what they master.

import type { Block, Message } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { type BoardKind, boardAt, seasonOf } from '../quiz/boards.ts';
import { shownName } from '../quiz/shown-names.ts';
import type { Board } from '../store/scores.ts';
import type { Command, Context, Values } from './command.ts';
import { whereOf } from './quiz-sentences.ts';
import { nameOf } from './readers.ts';
import { accuracy } from './score-accuracy.ts';
import { personMessage } from './score-person.ts';
import { whoAsks } from './who.ts';

const BOARDS = ['channel', 'server', 'season', 'all'] as const satisfies readonly BoardKind[];
const MOST_PLACES = 10;

export const score: Command<'score'> = {
  name: 'score',
  arguments: {
    board: {
      type: 'text',
      positional: true,
      choices: BOARDS,
      choiceName: (board, words) => words.quiz.score.boards[board as BoardKind],
    },
    person: { type: 'person' },
  },
  visibility: 'public',
  opensForm: false,
  personMenu: { argument: 'person', label: (words) => words.quiz.score.menu },
  examples: ['', 'season', 'all person=me'],
  run: async (values, context) => {
    const name = readBoard(values);
    const board = boardAt(name, whereOf(context.request), seasonOf(context.request.at, 'UTC'));
    const { person } = values;
    return person === undefined || person.trim() === ''
      ? boardMessage(name, board, context)
      : personMessage(person, name, board, context);
  },
};

const ALIASES: Readonly<Record<string, BoardKind>> = {
  here: 'channel',
  month: 'season',
  'all-time': 'all',
  채널: 'channel',
  '이-채널': 'channel',
  서버: 'server',
  '이-서버': 'server',
  시즌: 'season',
  '이번-시즌': 'season',
  전체: 'all',
};

function readBoard({ board }: Values): BoardKind {
  if (board === undefined || board.trim() === '') return 'channel';
  return nameOf('board', board, BOARDS, ALIASES, 'score board=channel');
}

async function boardMessage(name: BoardKind, board: Board, context: Context): Promise<Message> {
  const { words, request } = context;
  const { scores, accounts } = await context.store();
  const title = words.quiz.score.title({ board: words.quiz.score.boards[name] });
  const top = await scores.top(board, MOST_PLACES);
  if (top.length === 0)
    return said([
      { kind: 'heading', text: title },
      { kind: 'text', text: [words.quiz.score.empty] },
    ]);
  const account = await accounts.find(whoAsks(context));
  const [mine, size] = await Promise.all([
    account === undefined ? undefined : scores.of(board, account),
    scores.size(board),
  ]);
  const { columns } = words.quiz.score;
  return said(
    [
      { kind: 'heading', text: title },
      {
        kind: 'table',
        columns: [
          { title: columns.place, align: 'right' },
          { title: columns.name, align: 'left' },
          { title: columns.points, align: 'right' },
          { title: columns.accuracy, align: 'right' },
          { title: columns.streak, align: 'right' },
        ],
        rows: top.map((one) => [
          String(one.place),
          shownName(one.name, one.boardName, words),
          String(one.points),
          accuracy(one),
          String(one.bestStreak),
        ]),
      },
      // Beside the name that the platform shows of whoever asks, the place would tell who stands there.
      ...(mine && (mine.boardName === undefined || request.place.kind === 'direct')
        ? [
            {
              kind: 'text',
              text: [words.quiz.score.you({ name: request.person.name, place: mine.place, of: size })],
            } as const,
          ]
        : []),
      { kind: 'buttons', buttons: otherBoards(name, words) },
    ],
    () => ({
      board: name,
      size,
      // Whoever is hidden has no name here, in any language.
      top: top.map(({ account: _, boardName, name: own, ...rest }) => ({
        name: boardName === 'hidden' ? null : shownName(own, boardName, words),
        ...rest,
      })),
    }),
  );
}

function otherBoards(now: BoardKind, words: Catalog) {
  return BOARDS.filter((name) => name !== now).map((name) => ({
    label: words.quiz.score.boards[name],
    action: { name: 'run', data: `score board=${name}` },
  }));
}

function said(blocks: readonly Block[], result?: () => unknown): Message {
  return { kind: 'message', visibility: 'public', placement: 'new', blocks, ...(result && { result }) };
}
