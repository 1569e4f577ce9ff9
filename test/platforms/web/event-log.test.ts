// Events reach those they are for, in order, and can be read again after a break.

import { expect, it } from 'vitest';
import { EventLog } from '../../../src/platforms/web/event-log.ts';

const done = (act: string) => ({ kind: 'done', act }) as const;

it('gives everybody the public events and each person their own', () => {
  const log = new EventLog('e');
  const heard: string[] = [];
  const stop = log.listen('mina', ({ id, event }) => heard.push(`${id} ${event.kind === 'done' && event.act}`));
  log.append(done('all'), null);
  log.append(done('for joon'), 'joon');
  log.append(done('for mina'), 'mina');
  stop();
  log.append(done('later'), null);
  expect(heard).toEqual(['e.1 all', 'e.3 for mina']);
});

it('reads on from where one was, without what is not for one', () => {
  const log = new EventLog('e');
  const start = log.position;
  log.append(done('1'), null);
  log.append(done('2'), 'joon');
  log.append(done('3'), null);
  expect(log.after(start, 'mina')?.map(({ id }) => id)).toEqual(['e.1', 'e.3']);
  expect(log.after('e.1', 'joon')?.map(({ id }) => id)).toEqual(['e.2', 'e.3']);
  expect(log.after('e.3', 'joon')).toEqual([]);
});

it('does not pretend to know a position from elsewhere or from too long ago', () => {
  const log = new EventLog('e');
  for (let i = 0; i < 2500; i += 1) log.append(done(String(i)), null);
  expect(log.after('e.400', 'mina')).toBeUndefined();
  expect(log.after('e.500', 'mina')).toHaveLength(2000);
  expect(log.after('other.2400', 'mina')).toBeUndefined();
  expect(log.after('e.9999', 'mina')).toBeUndefined();
  expect(log.after('nonsense', 'mina')).toBeUndefined();
});
