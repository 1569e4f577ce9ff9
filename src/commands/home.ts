// `/backprop home`: where somebody stands and what they can do next. Platforms with a page of their own show it there.

import type { Block, Button, Message } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { topics } from '../lessons/index.ts';
import type { Position } from '../lessons/position.ts';
import type { Command, Context } from './command.ts';
import { lastPage } from './last-page.ts';
import { RUN_ACTION } from './manifest.ts';
import { languageMenu } from './settings-message.ts';
import { spokenLine } from './spoken-line.ts';

export const home: Command<'home'> = {
  name: 'home',
  arguments: {},
  visibility: 'private',
  opensForm: false,
  examples: [''],
  run: async (_values, context) => homeMessage(await lastPage(context), context),
};

function homeMessage(read: Position | undefined, { words }: Context): Message {
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
  return ['gradient', 'train', 'help'].map((line) => ({
    label: spokenLine(line, words),
    action: { name: RUN_ACTION.name, data: line },
  }));
}
