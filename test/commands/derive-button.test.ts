// From an answer to deriving it oneself: the button asks for the same network and quantity, where a person can.

import { expect, it } from 'vitest';
import { deriveButton } from '../../src/commands/derive-button.ts';
import { readNetworkRequest } from '../../src/commands/network-arguments.ts';
import { languages } from '../../src/language/index.ts';
import { Learner } from './a-learner.ts';

const lineOf = (values: Readonly<Record<string, string>>) =>
  deriveButton(readNetworkRequest(values), languages.en).map(({ action }) => action.data);

it.each([
  [{}, 'derive of=w11', ''],
  [{ wrt: 'x2' }, 'derive of=x2', 'wrt=x2'],
  [{ net: '2-3-2', wrt: 'w1_21', rate: '5', digits: '3' }, 'derive of=w1_21 net=2-3-2 x="1.5 -0.5"', /wrt=w1_21$/],
])('%j leads to “%s”, and that works', async (values, line, task) => {
  expect(lineOf(values)).toEqual([line]);
  const mina = new Learner();
  expect((await mina.say(line)).error).toBeUndefined();
  expect((await mina.kept())[0]?.task).toEqual(typeof task === 'string' ? task : expect.stringMatching(task));
});

it('asks for the first weight where nothing else is meant, and for nothing in a network that is too large', () => {
  const { spec } = readNetworkRequest({ w: '1 2; 3 4' });
  expect(deriveButton({ spec }, languages.en)[0]?.action.data).toBe('derive of=w11 w="1 2; 3 4"');
  expect(lineOf({ net: '16-32-10' })).toEqual([]);
});
