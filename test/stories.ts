// One list of named replies: each kind of answer, each refusal, the longest and the emptiest case, in every language.
// It feeds goldens, the size budget, the contract suite and the gallery.

import { commands } from '../src/commands/index.ts';
import { createRouter, type Router } from '../src/commands/router.ts';
import { fitMessage } from '../src/conversation/limits.ts';
import type { Action, Block, Reply } from '../src/conversation/reply.ts';
import type { LanguageCode } from '../src/language/index.ts';
import { languageCodes } from '../src/language/index.ts';
import { lessons } from '../src/lessons/index.ts';
import { KeptInMemory } from '../src/store/kept.ts';

import { clock } from './clock.ts';
import { boardStories } from './commands/board-stories.ts';
import { checkStories } from './commands/check-stories.ts';
import { derivationStories } from './commands/derive-stories.ts';
import { differentiateStories } from './commands/differentiate-stories.ts';

import { networkStories } from './commands/network-stories.ts';
import { MessengerInMemory } from './messenger-in-memory.ts';
import { roundStories } from './quiz/round-stories.ts';
import { storeInMemory } from './store-in-memory.ts';

/** What a person does, in order: types a line, presses a button, chooses from a menu, or submits a form. */
export type Step =
  | string
  | { readonly press: string }
  /** On a lesson's page: sets a control, or answers the prediction with its option of this index. */
  | { readonly set: string; readonly to: string }
  | { readonly predict: number }
  | { readonly choose: string }
  | { readonly submit: Readonly<Record<string, string>> };

export interface Told {
  readonly name: string;
  readonly steps: readonly Step[];
  /** Where it is told; a channel where nothing is said. */
  readonly place?: 'direct';
  /** The story is the direct message that came, or is told where direct messages are closed. */
  readonly directMessages?: 'arrive' | 'are closed';
}

const many = (text: string, count: number, between: string) => Array.from({ length: count }, () => text).join(between);

/** Each page as one first meets it, and as it is when its first control stands at its last value. */
const lessonStories: readonly Told[] = lessons.flatMap(({ topic, pages }) =>
  pages.flatMap(({ controls: [control] }, at): Told[] => {
    const name = `lesson-${topic}-${at + 1}`;
    const opened = `/backprop lesson ${topic} page=${at + 1}`;
    return [
      { name, steps: [opened] },
      { name: `${name}-changed`, steps: [opened, { set: control!.name, to: control!.values.at(-1)! }] },
    ];
  }),
);

const told: readonly Told[] = [
  { name: 'gradient', steps: ['/backprop gradient'] },
  { name: 'gradient-wrong-class', steps: ['/backprop gradient target="0 1" wrt=w21'] },
  { name: 'gradient-soft-target', steps: ['/backprop gradient target="0.7 0.3"'] },
  { name: 'gradient-target-sum-not-one', steps: ['/backprop gradient target="1 1"'] },
  { name: 'gradient-by-input', steps: ['/backprop gradient wrt=x2'] },
  { name: 'gradient-by-h', steps: ['/backprop gradient wrt=h1'] },
  { name: 'gradient-by-z', steps: ['/backprop gradient wrt=z2'] },
  { name: 'gradient-by-absent-bias', steps: ['/backprop gradient wrt=b1'] },
  { name: 'gradient-by-bias', steps: ['/backprop gradient b="0.1 -0.2" wrt=b2'] },
  { name: 'gradient-deep', steps: ['/backprop gradient net=2-3-2 wrt=w1_21'] },
  { name: 'gradient-mixed-activations', steps: ['/backprop gradient net=2-3-2 activation="relu identity" seed=7'] },
  { name: 'gradient-kink', steps: ['/backprop gradient w="1 3; 1 1" activation=relu'] },
  { name: 'gradient-loss-kink', steps: ['/backprop gradient x="0 0" activation=identity target="0 1" loss=l1'] },
  { name: 'gradient-step-rises', steps: ['/backprop gradient activation=identity loss=mse rate=5'] },
  { name: 'gradient-nothing-moves', steps: ['/backprop gradient x="0 0"'] },
  { name: 'gradient-hinge', steps: ['/backprop gradient activation=identity loss=hinge'] },
  { name: 'gradient-large', steps: ['/backprop gradient net=16-32-32-10'] },
  { name: 'gradient-longest', steps: [`/backprop gradient net=${many('32', 65, '-')} digits=12 activation=relu`] },
  { name: 'gradient-doubled', steps: ['/backprop gradient', { press: 'gradient-double' }] },
  { name: 'gradient-swapped', steps: ['/backprop gradient', { press: 'gradient-swap' }] },
  { name: 'gradient-stepped', steps: ['/backprop gradient', { press: 'gradient-step' }] },
  { name: 'gradient-another', steps: ['/backprop gradient', { choose: 'w22' }] },
  { name: 'gradient-form', steps: ['/backprop gradient', { press: 'gradient-form' }] },
  {
    name: 'gradient-form-submitted',
    steps: ['/backprop gradient', { press: 'gradient-form' }, { submit: { x: '3 1', target: '0 1' } }],
  },
  {
    name: 'gradient-explained',
    steps: ['/backprop gradient', { press: 'gradient-explain' }],
    directMessages: 'arrive',
  },
  {
    name: 'gradient-explained-hidden',
    steps: ['/backprop gradient net=2-3-2 wrt=w1_21', { press: 'gradient-explain' }],
    directMessages: 'arrive',
  },
  {
    name: 'gradient-explained-input',
    steps: ['/backprop gradient net=2-3-2 wrt=x1', { press: 'gradient-explain' }],
    directMessages: 'arrive',
  },
  {
    name: 'gradient-explained-dead',
    steps: ['/backprop gradient activation=relu w="-1 0.2; 1 1"', { press: 'gradient-explain' }],
    directMessages: 'arrive',
  },
  ...lessonStories,
  { name: 'lesson', steps: ['/backprop lesson'] },
  { name: 'lesson-predicted-right', steps: ['/backprop lesson input-scale', { predict: 0 }] },
  { name: 'lesson-predicted-wrong', steps: ['/backprop lesson input-scale', { predict: 2 }] },
  { name: 'lesson-predicted-in-direct', steps: ['/backprop lesson input-scale', { predict: 1 }], place: 'direct' },
  { name: 'explain', steps: ['/backprop explain activation-slope'] },
  { name: 'explain-arrives', steps: ['/backprop explain activation-slope'], directMessages: 'arrive' },
  { name: 'explain-closed', steps: ['/backprop explain activation-slope'], directMessages: 'are closed' },
  { name: 'explain-in-direct', steps: ['/backprop explain'], place: 'direct' },
  { name: 'train', steps: ['/backprop train'] },
  { name: 'train-article', steps: ['/backprop train article'] },
  { name: 'train-and', steps: ['/backprop train and'] },
  { name: 'train-two-moons', steps: ['/backprop train two-moons show=plane'] },
  { name: 'train-spiral', steps: ['/backprop train spiral activation=relu'] },
  { name: 'train-deep-chain', steps: ['/backprop train deep-chain show=gradients'] },
  { name: 'train-compared', steps: ['/backprop train deep-chain compare=sigmoid,tanh,relu'] },
  { name: 'train-compared-gradients', steps: ['/backprop train deep-chain compare=sigmoid,relu show=gradients'] },
  { name: 'train-diverged', steps: ['/backprop train data="1: 3; 2: 5; 3: 7" depth=1 rate=2'] },
  { name: 'train-own-data', steps: ['/backprop train data="1: 3; 2: 5; 3: 7" depth=1 rate=0.1 steps=500'] },
  { name: 'train-again', steps: ['/backprop train xor', { press: 'train-again' }] },
  { name: 'train-another', steps: ['/backprop train xor', { choose: 'and' }] },
  ...checkStories,
  ...derivationStories,
  ...differentiateStories,
  ...networkStories,
  { name: 'refused-preset', steps: ['/backprop train spirl'] },
  { name: 'refused-steps', steps: ['/backprop train xor steps=9000'] },
  { name: 'refused-data', steps: ['/backprop train data="0 0 1; 1 1 0"'] },
  { name: 'refused-data-shape', steps: ['/backprop train data="0 0: 1; 1: 0"'] },
  { name: 'refused-compare', steps: ['/backprop train xor compare=relu'] },
  { name: 'refused-work', steps: ['/backprop train spiral units=32 depth=20 steps=5000'] },
  { name: 'refused-article-depth', steps: ['/backprop train article depth=3'] },
  { name: 'refused-topic', steps: ['/backprop lesson activaton-slope'] },
  { name: 'refused-page', steps: ['/backprop lesson error page=9'] },
  { name: 'help', steps: ['/backprop'] },
  { name: 'help-lesson', steps: ['/backprop help lesson'] },
  { name: 'help-gradient', steps: ['/backprop help gradient'] },
  { name: 'help-settings', steps: ['/backprop help settings'] },
  { name: 'home', steps: ['/backprop home'] },
  { name: 'home-reading', steps: ['/backprop lesson error page=2', '/backprop home'], directMessages: 'are closed' },
  { name: 'settings', steps: ['/backprop settings'] },
  { name: 'settings-in-direct', steps: ['/backprop settings show'], place: 'direct' },
  { name: 'settings-language', steps: ['/backprop settings language=auto'] },
  { name: 'settings-language-here', steps: ['/backprop settings language=auto for=server'] },
  { name: 'settings-board', steps: ['/backprop settings board'] },
  { name: 'settings-board-named', steps: ['/backprop settings board name="붉은 여우"'] },
  { name: 'settings-board-hidden', steps: ['/backprop settings board name=Fox', { press: 'settings-board-as' }] },
  { name: 'settings-named', steps: ['/backprop settings board name=Fox', '/backprop settings'] },
  { name: 'settings-board-form', steps: ['/backprop settings board', { press: 'settings-board-form' }] },
  {
    name: 'refused-board-name',
    steps: ['/backprop settings board', { press: 'settings-board-form' }, { submit: { name: '@everyone' } }],
  },
  { name: 'refused-board-name-long', steps: [`/backprop settings board name="${many('여우', 20, ' ')}"`] },
  { name: 'refused-board-name-letters', steps: ['/backprop settings board name="🦊"'] },
  { name: 'refused-board-name-taken', steps: ['/backprop settings board name=hidden'] },
  { name: 'refused-board-name-twice', steps: ['/backprop settings board own name=Fox'] },
  { name: 'settings-link', steps: ['/backprop settings link'] },
  { name: 'settings-link-form', steps: ['/backprop settings', { press: 'settings-link-form' }] },
  {
    name: 'refused-link-code',
    steps: ['/backprop settings', { press: 'settings-link-form' }, { submit: { code: 'A2C3 D4E5' } }],
  },
  { name: 'refused-own-code', steps: ['/backprop settings link', '/backprop settings link code=2345-6789'] },
  { name: 'refused-server-alone', steps: ['/backprop settings language=ko for=server'], place: 'direct' },
  { name: 'refused-language', steps: ['/backprop settings language=koraen'] },
  { name: 'refused-subcommand', steps: ['/backprop settings lnik'] },
  { name: 'refused-command', steps: ['/backprop gradeint'] },
  { name: 'refused-argument', steps: ['/backprop gradient targett="1 0"'] },
  { name: 'refused-number', steps: ['/backprop gradient x="1 two"'] },
  { name: 'refused-ambiguous-number', steps: ['/backprop gradient rate=1,234'] },
  { name: 'refused-shape', steps: ['/backprop gradient w="1 2 3; 4 5 6" net=2-2'] },
  { name: 'refused-name', steps: ['/backprop gradient activation=sigmod'] },
  { name: 'refused-wrt', steps: ['/backprop gradient net=2-3-2 wrt=w11'] },
  { name: 'refused-overflow', steps: ['/backprop gradient x="1e308 1e308" w="9 9; 9 9"'] },
  { name: 'refused-long-line', steps: [`/backprop gradient x="${many('1', 5000, ' ')}"`] },
];

export interface Story {
  readonly name: string;
  readonly language: LanguageCode;
  readonly reply: Reply;
  /** Whether the reply was longer than the budget before it was sent. */
  readonly cut: boolean;
}

/** Tells every story in every language, through the real router. */
export async function stories(): Promise<Story[]> {
  const all: Story[] = [];
  for (const language of languageCodes) {
    for (const one of told) all.push(await tell(one, language));
    for (const story of await boardStories(language)) all.push({ ...story, language });
    for (const { name, message } of roundStories(language))
      all.push({ name, language, reply: message, cut: fitMessage(message) !== message });
  }
  return all;
}

async function tell({ name, steps, place, directMessages }: Told, language: LanguageCode): Promise<Story> {
  let cut = false;
  const messenger = new MessengerInMemory(directMessages === 'are closed');
  const router = createRouter({
    clock,
    commands,
    kept: new KeptInMemory(),
    // One moment and one chance, so that a code and its end read the same each time.
    store: storeInMemory(() => 0, { randomBytes: (count) => Uint8Array.from({ length: count }, (_, at) => at) }),
    ...(directMessages && { messenger }),
    newReference: () => 'reference',
    log: (_reference, fault) => {
      throw fault;
    },
    onCut: () => {
      cut = true;
    },
  });
  let reply: Reply | undefined;
  for (const [at, step] of steps.entries())
    reply = await perform(router, language, step, reply, place, `story ${at + 1}`);
  if (directMessages === 'arrive') reply = messenger.messages[0] ?? reply;
  return { name, language, reply: reply!, cut };
}

export function perform(
  router: Router,
  language: string,
  step: Step,
  before?: Reply,
  place: 'channel' | 'direct' = 'channel',
  id = 'story',
): Promise<Reply> {
  return router.handle({
    id,
    platform: 'story',
    person: { id: 'mina', name: '민아' },
    place: { id: place === 'direct' ? 'direct-mina' : 'general', kind: place },
    language,
    at: 0,
    input: inputOf(step, before),
  });
}

function inputOf(step: Step, before: Reply | undefined) {
  if (typeof step === 'string') return { kind: 'line', text: step } as const;
  if ('submit' in step && before?.kind === 'form')
    return { kind: 'submit', action: before.submit.action, values: step.submit } as const;
  if (before?.kind !== 'message' || 'submit' in step) throw new Error('there is nothing to press');
  const action = before.blocks.map((block) => actionIn(block, step)).find((found) => found !== undefined);
  if (!action) throw new Error(`no such control: ${JSON.stringify(step)}`);
  return { kind: 'action', action } as const;
}

type Touch = Exclude<Step, string | { readonly submit: unknown }>;

function actionIn(block: Block, step: Touch): Action | undefined {
  if ('predict' in step) return buttonIn(block, 'lesson-predict', (data) => data.startsWith(`${step.predict}|`));
  if ('set' in step) {
    const chosen = `/${step.set}=${step.to}`;
    if (block.kind !== 'select') return buttonIn(block, 'lesson-go', (data) => `${data}/`.includes(`${chosen}/`));
    const offered = block.action.data.endsWith(`/${step.set}=`) && block.options.some(({ value }) => value === step.to);
    return offered ? { ...block.action, data: block.action.data + step.to } : undefined;
  }
  if ('press' in step) return buttonIn(block, step.press, () => true);
  if (block.kind !== 'select' || !block.options.some(({ value }) => value === step.choose)) return undefined;
  return { name: block.action.name, data: block.action.data + step.choose };
}

function buttonIn(block: Block, name: string, holds: (data: string) => boolean): Action | undefined {
  if (block.kind !== 'buttons') return undefined;
  return block.buttons.map(({ action }) => action).find((action) => action.name === name && holds(action.data));
}
