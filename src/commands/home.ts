// `/backprop home`: where somebody stands and what they can do next. Platforms with a page of their own show it there.

import type { Block, Button, Message } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { topics } from '../lessons/index.ts';
import type { Position } from '../lessons/position.ts';
import type { PlacedTotal } from '../store/scores.ts';
import type { Command, Context } from './command.ts';
import { lastPage } from './last-page.ts';
import { RUN_ACTION } from './manifest.ts';
import { boardNameText } from './settings-board-name.ts';
import { languageMenu } from './settings-message.ts';
import { spokenLine } from './spoken-line.ts';
import { whoAsks } from './who.ts';

export const home: Command<'home'> = {
  name: 'home',
  arguments: {},
  visibility: 'private',
  opensForm: false,
  examples: [''],
  run: async (_values, context) => homeMessage(await lastPage(context), await standing(context), context),
};

/** Points and right answers over all time, once there are any. */
async function standing(context: Context): Promise<PlacedTotal | undefined> {
  const { accounts, scores } = await context.store();
  const account = await accounts.find(whoAsks(context));
  return account === undefined ? undefined : scores.of({ kind: 'all' }, account);
}

function homeMessage(read: Position | undefined, total: PlacedTotal | undefined, { words }: Context): Message {
  const { home: said, settings } = words;
  const place: Block[] = read
    ? [{ kind: 'fields', fields: [{ name: said.reading, value: [pageName(read, words)] }] }]
    : [];
  return {
    kind: 'message',
    visibility: 'private',
    placement: 'new',
    blocks: [
      { kind: 'heading', text: said.title },
      { kind: 'text', text: [read ? said.back : said.welcome] },
      ...place,
      { kind: 'buttons', buttons: [onwards(read, words), ...tries(words)] },
      { kind: 'text', text: [{ style: 'bold', text: said.quiz }, `: ${standingLine(total, words)}`] },
      {
        kind: 'buttons',
        buttons: [
          { label: words.quiz.start.now, action: { name: RUN_ACTION.name, data: 'quiz status' } },
          { label: words.quiz.buttons.board, action: { name: RUN_ACTION.name, data: 'score all' } },
        ],
      },
      languageMenu('me', settings.chooseMine, words),
      { kind: 'text', text: [{ style: 'bold', text: said.data }, `: ${said.kept}`] },
      {
        kind: 'buttons',
        buttons: [
          { label: said.settings, action: { name: RUN_ACTION.name, data: 'settings show' } },
          { label: settings.link, action: { name: 'settings-link', data: '' } },
        ],
      },
    ],
    result: () => ({ reading: read && { topic: read.lesson.topic, page: read.at + 1 } }),
  };
}

function standingLine(total: PlacedTotal | undefined, words: Catalog): string {
  const { quiz, charts, settings } = words;
  if (total === undefined) return quiz.score.none;
  const { right, answers, points, place, boardName } = total;
  const seen = boardName === undefined ? '' : ` · ${settings.boards}: ${boardNameText(boardName, words)}`;
  return `${charts.points(points)} · ${charts.rightOf({ right, answered: answers })} · #${place}${seen}`;
}

function pageName({ lesson, at }: Position, words: Catalog): string {
  return `${words.lessons[lesson.topic].name} ${at + 1}/${lesson.pages.length}`;
}

function onwards(read: Position | undefined, { home: said }: Catalog): Button {
  const line = read ? `lesson topic=${read.lesson.topic} page=${read.at + 1}` : `lesson topic=${topics[0]!}`;
  return {
    label: read ? said.goOn : said.start,
    action: { name: RUN_ACTION.name, data: line },
    tone: 'primary',
  };
}

/** The commands that somebody new should meet, as they are typed. */
function tries(words: Catalog): Button[] {
  return ['gradient', 'derive', 'train', 'help'].map((line) => ({
    label: spokenLine(line, words),
    action: { name: RUN_ACTION.name, data: line },
  }));
}
