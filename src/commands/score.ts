// `/backprop score`: points and accuracy side by side, of everybody on a board or of one person with what they master.

import type { Block, Message } from '../conversation/reply.ts';
import { UserError } from '../errors.ts';
import type { Catalog } from '../language/catalog.ts';
import { type BoardKind, boardAt, seasonOf } from '../quiz/boards.ts';
import type { Topic } from '../quiz/question.ts';
import type { Board, Mastery, PlacedTotal } from '../store/scores.ts';
import type { Command, Context, Values } from './command.ts';
import { whereOf } from './quiz-sentences.ts';
import { nameOf, shown } from './readers.ts';
import { whoAsks } from './who.ts';

const BOARDS = ['channel', 'server', 'season', 'all'] as const satisfies readonly BoardKind[];
const MOST_PLACES = 10;
/** Somebody is found by name among so many. */
const SEARCHED = 1000;

export const score: Command<'score'> = {
  name: 'score',
  arguments: {
    board: {
      type: 'text',
      positional: true,
      choices: BOARDS,
      choiceName: (board, words) => words.quiz.score.boards[board as BoardKind],
    },
    person: { type: 'text' },
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
          one.name,
          String(one.points),
          accuracy(one),
          String(one.bestStreak),
        ]),
      },
      ...(mine
        ? [
            {
              kind: 'text',
              text: [words.quiz.score.you({ name: request.person.name, place: mine.place, of: size })],
            } as const,
          ]
        : []),
      { kind: 'buttons', buttons: otherBoards(name, words) },
    ],
    () => ({ board: name, size, top: top.map(({ account: _, ...rest }) => rest) }),
  );
}

function otherBoards(now: BoardKind, words: Catalog) {
  return BOARDS.filter((name) => name !== now).map((name) => ({
    label: words.quiz.score.boards[name],
    action: { name: 'run', data: `score board=${name}` },
  }));
}

async function personMessage(typed: string, name: BoardKind, board: Board, context: Context): Promise<Message> {
  const { words } = context;
  const { score: say } = words.quiz;
  const store = await context.store();
  const found = await personNamed(typed, board, context);
  // Who has never scored has no account yet: looking makes none.
  const { account } = found;
  const [total, mastery] =
    account === undefined
      ? [undefined, []]
      : await Promise.all([store.scores.of(board, account), store.scores.mastery(account)]);
  const heading = {
    kind: 'heading',
    text: `${say.person({ name: total?.name ?? found.name })} · ${say.boards[name]}`,
  } as const;
  if (total === undefined && mastery.length === 0) return said([heading, { kind: 'text', text: [say.none] }]);
  return said([heading, ...(total ? [totalBlock(total, words)] : []), ...masteryBlocks(mastery, words)], () => ({
    board: name,
    total: total && { points: total.points, right: total.right, answers: total.answers, place: total.place },
    mastery,
  }));
}

/** Whoever is meant: oneself, a mention, or a name on that board. @throws UserError */
async function personNamed(typed: string, board: Board, { request, store }: Context) {
  const { accounts, scores } = await store();
  const { platform, person } = request;
  const mentioned = /^<@!?([A-Za-z0-9]{1,32})(?:\|[^>]*)?>$/.exec(typed.trim())?.[1];
  const wanted = folded(typed);
  if (mentioned === person.id || ['me', '나', folded(person.name)].includes(wanted))
    return { account: await accounts.find({ platform, personId: person.id }), name: person.name };
  if (mentioned !== undefined) return { account: await accounts.find({ platform, personId: mentioned }), name: typed };
  const found = (await scores.top(board, SEARCHED)).find(({ name }) => folded(name) === wanted);
  if (found) return { account: found.account, name: found.name };
  throw new UserError('unknownPerson', { read: shown(typed) }, 'score all person=me');
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().replace(/^@/, '').toLowerCase();
}

function totalBlock(total: PlacedTotal, words: Catalog): Block {
  const { score: say } = words.quiz;
  return {
    kind: 'fields',
    fields: [
      { name: say.points, value: [String(total.points)] },
      { name: say.accuracy, value: [share(total, words)] },
      { name: say.streak, value: [say.best({ now: total.streak, best: total.bestStreak })] },
    ],
  };
}

/** Each lesson that was ever asked, the weakest first. */
function masteryBlocks(mastery: readonly Mastery[], words: Catalog): Block[] {
  if (mastery.length === 0) return [];
  const known = mastery.filter((one): one is Mastery & { topic: Topic } => Object.hasOwn(words.lessons, one.topic));
  const sorted = [...known].sort((a, b) => a.right / a.answers - b.right / b.answers);
  return [
    {
      kind: 'table',
      columns: [
        { title: words.quiz.score.mastery, align: 'left' },
        { title: words.quiz.score.columns.accuracy, align: 'right' },
      ],
      rows: sorted.map((one) => [words.lessons[one.topic].name, `${one.right}/${one.answers} · ${accuracy(one)}`]),
    },
    {
      kind: 'buttons',
      buttons: [
        {
          label: words.quiz.buttons.lesson,
          action: { name: 'run', data: `explain topic=${sorted[0]?.topic ?? 'error'}` },
        },
      ],
    },
  ];
}

function share(counted: { readonly right: number; readonly answers: number }, { quiz }: Catalog): string {
  return quiz.score.share({ right: counted.right, answered: counted.answers, percent: percentOf(counted) });
}

function accuracy(counted: { readonly right: number; readonly answers: number }): string {
  return `${percentOf(counted)} %`;
}

function percentOf({ right, answers }: { readonly right: number; readonly answers: number }): string {
  return answers === 0 ? '–' : String(Math.round((100 * right) / answers));
}

function said(blocks: readonly Block[], result?: () => unknown): Message {
  return { kind: 'message', visibility: 'public', placement: 'new', blocks, ...(result && { result }) };
}
