// A page as blocks: text, formula, picture, things to change, a prediction, and the way on. Knows no topic.

import { pictureBlock } from '../conversation/picture-block.ts';
import type { Action, Block, Button, Text } from '../conversation/reply.ts';
import type { Catalog } from '../language/catalog.ts';
import { lessons } from './index.ts';
import type { Control, PredictionOption, Shown } from './lesson.ts';
import { encodePosition, neighbour, type Position, positionAt } from './position.ts';

const BUTTONS = 5;

/** What a page's buttons send: another page or another choice on this one, and an answer to the prediction. */
export const LESSON_ACTIONS = { go: 'lesson-go', predict: 'lesson-predict' } as const;

/** The blocks of a page. `answered` is the option that was chosen, where its explanation stands on the page itself. */
export function pageBlocks(position: Position, words: Catalog, answered?: PredictionOption): Block[] {
  const shown = position.page.show(position.state, words);
  const { formula, picture, prediction } = shown;
  return [
    { kind: 'heading', text: headingOf(position, shown, words) },
    { kind: 'text', text: [`${shown.text}\n\n`, { style: 'bold', text: shown.point }] },
    { kind: 'formula', ...formula },
    pictureBlock(picture.name, picture),
    ...position.page.controls.map((control) => controlBlock(control, position, words)),
    { kind: 'text', text: questionText(prediction.question, words, answered) },
    { kind: 'buttons', buttons: predictionButtons(position, shown) },
    { kind: 'buttons', buttons: wayOn(position, words) },
    {
      kind: 'select',
      placeholder: words.lesson.all,
      action: { name: LESSON_ACTIONS.go, data: '' },
      options: lessons.map((lesson, index) => ({
        value: encodePosition(positionAt(lesson, 0)),
        label: `${index + 1}. ${words.lessons[lesson.topic].name}`,
      })),
    },
  ];
}

/** Whether the option was right, and why or why not. */
export function verdict({ right, because }: PredictionOption, words: Catalog): Text {
  return [{ style: 'bold', text: right ? words.lesson.right : words.lesson.wrong }, ` ${because}`];
}

/** The button to the page behind this one, for below an answer. */
export function onwards(position: Position, words: Catalog): Block[] {
  const next = neighbour(position, 1);
  return next ? [{ kind: 'buttons', buttons: [{ ...goButton(words.lesson.next, next), tone: 'primary' }] }] : [];
}

function headingOf({ lesson, at }: Position, { title }: Shown, words: Catalog): string {
  return `${words.lessons[lesson.topic].name} ${at + 1}/${lesson.pages.length} · ${title}`;
}

function questionText(question: string, words: Catalog, answered: PredictionOption | undefined): Text {
  const asked: Text = [{ style: 'bold', text: words.lesson.predict }, ` ${question}`];
  return answered ? [...asked, `\n→ ${answered.label}\n\n`, ...verdict(answered, words)] : asked;
}

function controlBlock(control: Control, position: Position, words: Catalog): Block {
  const { name, values } = control;
  const label = (value: string) => control.valueLabel(value, words);
  const isChosen = (value: string) => position.state[name] === value;
  if (values.length > BUTTONS) {
    const chosen = labelled(control.label(words), label(position.state[name]!));
    const action = { name: LESSON_ACTIONS.go, data: encodePosition(position, name) };
    return {
      kind: 'select',
      placeholder: chosen,
      action,
      options: values.map((value) => ({ value, label: label(value) })),
    };
  }
  const buttons = values.map((value): Button => {
    const action = go({ ...position, state: { ...position.state, [name]: value } });
    return { label: isChosen(value) ? `● ${label(value)}` : label(value), action };
  });
  return { kind: 'buttons', buttons };
}

/** `활성화: tanh`, but `z = 1.4` says already what it is. */
function labelled(name: string, value: string): string {
  return value.startsWith(`${name} `) ? value : `${name}: ${value}`;
}

/** Turned by an amount that follows from the page and its state, so that the right one has no usual place. */
function predictionButtons(position: Position, { prediction }: Shown): Button[] {
  const where = encodePosition(position);
  const buttons = prediction.options.map(
    ({ label }, index): Button => ({ label, action: { name: LESSON_ACTIONS.predict, data: `${index}|${where}` } }),
  );
  const turn = [...where].reduce((sum, char) => (31 * sum + char.codePointAt(0)!) % 9973, 7) % buttons.length;
  return [...buttons.slice(turn), ...buttons.slice(0, turn)];
}

function wayOn(position: Position, words: Catalog): Button[] {
  const before = neighbour(position, -1);
  const next = neighbour(position, 1);
  const buttons: Button[] = [];
  if (before) buttons.push(goButton(words.lesson.previous, before));
  if (next) {
    const label =
      next.lesson === position.lesson
        ? words.lesson.next
        : words.lesson.nextLesson(shortName(words.lessons[next.lesson.topic].name));
    buttons.push({ ...goButton(label, next), tone: 'primary' });
  }
  return buttons;
}

/** Without what stands in brackets: a button has little room. */
function shortName(name: string): string {
  return name.replace(/ \(.*\)$/, '');
}

function goButton(label: string, position: Position): Button {
  return { label, action: go(position) };
}

function go(position: Position): Action {
  return { name: LESSON_ACTIONS.go, data: encodePosition(position) };
}
