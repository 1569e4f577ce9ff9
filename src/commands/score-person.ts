// `/backprop score person=…`: what one person has and masters, unless they keep that to themselves.

import type { Block, Message } from '../conversation/reply.ts';
import { UserError } from '../errors.ts';
import type { Catalog } from '../language/catalog.ts';
import type { BoardKind } from '../quiz/boards.ts';
import type { Topic } from '../quiz/question.ts';
import { shownName } from '../quiz/shown-names.ts';
import type { Board, Mastery, PlacedTotal } from '../store/scores.ts';
import type { Context } from './command.ts';
import { readMention } from './mention.ts';
import { shown } from './readers.ts';
import { accuracy, share } from './score-accuracy.ts';

/** Somebody is found by name among so many. */
const SEARCHED = 1000;

export async function personMessage(typed: string, name: BoardKind, board: Board, context: Context): Promise<Message> {
  const { words } = context;
  const { score: say } = words.quiz;
  const store = await context.store();
  const found = await personNamed(typed, board, context);
  // Who has never scored has no account yet: looking makes none.
  const { account } = found;
  const [total, mastery, chosen] =
    account === undefined
      ? [undefined, [], undefined]
      : await Promise.all([
          store.scores.of(board, account),
          store.scores.mastery(account),
          store.boardNames.get(account),
        ]);
  // Asked for by a name that is not on the board, they must not be found behind the one that is.
  if (chosen !== undefined && found.by === 'who') throw new UserError('keepsToThemselves', {}, 'score');
  const own = found.by === 'oneself' ? found.name : (total?.name ?? found.name);
  const called = found.by === 'oneself' ? own : shownName(own, chosen, words);
  const heading = { kind: 'heading', text: `${say.person({ name: called })} · ${say.boards[name]}` } as const;
  const told: Block[] =
    total === undefined && mastery.length === 0
      ? [{ kind: 'text', text: [say.none] }]
      : [...(total ? [totalBlock(total, words)] : []), ...masteryBlocks(mastery, words)];
  const alone = found.by === 'oneself' && chosen !== undefined;
  const seenAs: Block[] = alone ? [{ kind: 'text', text: [say.seenAs(shownName(own, chosen, words))] }] : [];
  return {
    kind: 'message',
    visibility: alone ? 'private' : 'public',
    placement: 'new',
    blocks: [heading, ...seenAs, ...told],
    result: () => ({
      board: name,
      total: total && { points: total.points, right: total.right, answers: total.answers, place: total.place },
      mastery,
    }),
  };
}

interface Found {
  readonly account: string | undefined;
  readonly name: string;
  /** Whether they were asked for by what the board calls them, or by who they are elsewhere. */
  readonly by: 'oneself' | 'board' | 'who';
}

/** Whoever is meant: oneself, a mention, or a name on that board. @throws UserError */
async function personNamed(typed: string, board: Board, { request, store, words }: Context): Promise<Found> {
  const { accounts, scores } = await store();
  const { platform, person } = request;
  const mentioned = readMention(typed);
  const wanted = folded(typed);
  if (mentioned?.id === person.id || ['me', '나', folded(person.name)].includes(wanted))
    return { account: await accounts.find({ platform, personId: person.id }), name: person.name, by: 'oneself' };
  if (mentioned !== undefined) {
    const account = await accounts.find({ platform, personId: mentioned.id });
    return { account, name: mentioned.name ?? typed, by: 'who' };
  }
  const all = await scores.top(board, SEARCHED);
  const onBoard = all.find(
    ({ name, boardName }) => boardName !== 'hidden' && folded(shownName(name, boardName, words)) === wanted,
  );
  const found = onBoard ?? all.find(({ name }) => folded(name) === wanted);
  if (found) return { account: found.account, name: found.name, by: onBoard ? 'board' : 'who' };
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
