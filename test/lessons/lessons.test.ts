// Every page of every lesson, in every state a reader can bring it to, in both languages.

import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/conversation/limits.ts';
import { languageCodes, languages } from '../../src/language/index.ts';
import { lessons } from '../../src/lessons/index.ts';
import type { Page, State } from '../../src/lessons/lesson.ts';
import { pageBlocks } from '../../src/lessons/page-blocks.ts';
import { decodePosition, encodePosition, neighbour, positionAt } from '../../src/lessons/position.ts';

/** Every combination of the values of a page's controls. */
function statesOf({ controls }: Page): State[] {
  return controls.reduce<State[]>(
    (states, { name, values }) => states.flatMap((state) => values.map((value) => ({ ...state, [name]: value }))),
    [{}],
  );
}

const pages = lessons.flatMap((lesson) =>
  lesson.pages.map((page, at) => ({ name: `${lesson.topic} ${at + 1}`, lesson, page, at })),
);

it('the topics come in the order of the article, and together last', () => {
  expect(lessons.map(({ topic }) => topic)).toEqual([
    'chain-rule',
    'fully-connected',
    'activation',
    'softmax-cross-entropy',
    'input-scale',
    'activation-slope',
    'error',
    'together',
  ]);
});

it.each(lessons)('$topic has two to five pages', ({ pages: { length } }) => {
  expect(length).toBeGreaterThanOrEqual(2);
  expect(length).toBeLessThanOrEqual(5);
});

describe.each(pages)('$name', ({ lesson, page, at }) => {
  const states = statesOf(page);

  it('has something to change, each with its first value among the values', () => {
    expect(page.controls.length).toBeGreaterThan(0);
    for (const { values, initial } of page.controls) {
      expect(values).toContain(initial);
      expect(new Set(values).size).toBe(values.length);
      expect(values.length).toBeLessThanOrEqual(LIMITS.options);
    }
  });

  it.each(languageCodes)('in %s every state has one right prediction, and labels that fit and differ', (code) => {
    const words = languages[code];
    for (const state of states) {
      const { prediction } = page.show(state, words);
      const labels = prediction.options.map(({ label }) => label);
      expect([state, prediction.options.filter(({ right }) => right).length]).toEqual([state, 1]);
      expect([state, new Set(labels).size]).toEqual([state, labels.length]);
      expect(labels.length).toBeGreaterThan(1);
      for (const label of labels) expect(label.length, label).toBeLessThanOrEqual(LIMITS.buttonLabel);
      for (const { because } of prediction.options) expect(because).not.toMatch(/undefined|NaN|null|Infinity|-\d/);
    }
  });

  it.each(languageCodes)('in %s every state says whole sentences, and its picture says the same in words', (code) => {
    const words = languages[code];
    for (const state of states) {
      const shown = page.show(state, words);
      const said = [
        shown.title,
        shown.text,
        shown.point,
        shown.formula.plain,
        shown.picture.alt,
        shown.prediction.question,
      ];
      for (const text of said) {
        expect(text.trim()).not.toBe('');
        expect(text, JSON.stringify(state)).not.toMatch(/undefined|NaN|null|\[object/);
      }
      expect(shown.text.length).toBeLessThanOrEqual(700);
      expect(shown.picture.alt.length).toBeLessThanOrEqual(LIMITS.alt);
      expect(shown.picture.svg).toMatch(/^<svg /);
      for (const { valueLabel, values } of page.controls)
        for (const value of values) expect(valueLabel(value, words).length + 2).toBeLessThanOrEqual(LIMITS.buttonLabel);
    }
  });

  it('is recomputed by every control: picture and sentence change', () => {
    const initial = positionAt(lesson, at).state;
    for (const { name, values, initial: first } of page.controls) {
      const seen = values.map((value) => page.show({ ...initial, [name]: value }, languages.en));
      expect(new Set(seen.map(({ point }) => point)).size, name).toBeGreaterThan(1);
      expect(new Set(seen.map(({ picture }) => picture.svg)).size, name).toBeGreaterThan(1);
      expect(first).toBeDefined();
    }
  });

  it('fits a message, with its buttons, in every state', () => {
    for (const state of states) {
      const position = positionAt(lesson, at, state);
      const blocks = pageBlocks(position, languages.ko, page.show(state, languages.ko).prediction.options[0]);
      expect(blocks.length).toBeLessThanOrEqual(LIMITS.blocks);
      expect(decodePosition(encodePosition(position))).toEqual(position);
    }
  });
});

describe('the way through', () => {
  it('leads from the first page to the last and back', () => {
    let position = positionAt(lessons[0]!, 0);
    let steps = 1;
    for (let next = neighbour(position, 1); next; next = neighbour(position, 1)) {
      position = next;
      steps++;
    }
    expect(steps).toBe(pages.length);
    for (let before = neighbour(position, -1); before; before = neighbour(position, -1)) position = before;
    expect(position).toEqual(positionAt(lessons[0]!, 0));
  });

  it.each(['', 'input-scale', 'input-scale/9', 'input-scale/0', 'nothing/1', 'input-scale/__proto__'])(
    'data that is no page is refused: %s',
    (data) => {
      expect(decodePosition(data)).toBeUndefined();
    },
  );

  it('a choice that is not among the values is as at first', () => {
    expect(decodePosition('input-scale/1/k=99/__proto__=1')).toEqual(
      positionAt(lessons.find((l) => l.topic === 'input-scale')!, 0),
    );
  });
});
