import { describe, expect, it } from 'vitest';
import { offersFor } from '../../src/conversation/offers.ts';
import type { ArgumentManifest } from '../../src/conversation/platform.ts';

const activation: ArgumentManifest = {
  name: 'activation',
  names: { en: 'activation', ko: '활성화' },
  descriptions: { en: '', ko: '' },
  type: 'text',
  positional: false,
  choices: ['relu', 'leaky-relu', 'sigmoid', 'log-sigmoid'],
  open: true,
};
const topic: ArgumentManifest = {
  ...activation,
  choices: ['input-scale', 'error'],
  choiceNames: { 'input-scale': { en: 'Input (lesson 1)', ko: '입력 (교훈 1)' }, error: { en: 'Error', ko: '오차' } },
  open: false,
};

const values = (argument: ArgumentManifest, typed: string, most = 25) =>
  offersFor(argument, typed, 'ko', most).map(({ value }) => value);

describe('offers', () => {
  it('are all choices in their order before anything is typed', () => {
    expect(values(activation, '')).toEqual(activation.choices);
    expect(values(activation, '', 2)).toEqual(['relu', 'leaky-relu']);
  });

  it('begin with what was typed before they only hold it', () => {
    expect(values(activation, 'SIG')).toEqual(['sigmoid', 'log-sigmoid']);
    expect(values(activation, 'relu')).toEqual(['relu', 'leaky-relu']);
    expect(values(activation, 'x')).toEqual([]);
  });

  it('are found by name in any language and called by the reader’s', () => {
    expect(offersFor(topic, 'lesson', 'ko', 25)).toEqual([{ value: 'input-scale', name: '입력 (교훈 1)' }]);
    expect(offersFor(topic, '\u110b\u1169\u110e\u1161', 'en', 25)).toEqual([{ value: 'error', name: 'Error' }]);
    expect(offersFor(activation, 'sig', 'ko', 1)).toEqual([{ value: 'sigmoid', name: 'sigmoid' }]);
  });

  it('complete the last of several words where others than the choices are allowed', () => {
    expect(values(activation, 'relu si')).toEqual(['relu sigmoid', 'relu log-sigmoid']);
    expect(values(activation, 'relu ')).toEqual(activation.choices.map((choice) => `relu ${choice}`));
    expect(values(topic, 'error in')).toEqual([]);
  });
});
