// Boards and what they tell of one person, where some go by another name or by none: stories on a store with a past.

import { commands } from '../../src/commands/index.ts';
import { createRouter } from '../../src/commands/router.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { LanguageCode } from '../../src/language/index.ts';
import { KeptInMemory } from '../../src/store/kept.ts';
import { clock } from '../clock.ts';
import { storeInMemory } from '../store-in-memory.ts';
import { scoreAQuestion } from './a-scored-question.ts';

const PEOPLE = { mina: ['민아', 150], joon: ['Joon', 130], ada: ['Ada', 110], bo: ['Bo', -10] } as const;

const told: readonly { name: string; who: keyof typeof PEOPLE; line: string; place?: 'direct' }[] = [
  { name: 'score-empty', who: 'ada', line: 'score season' },
  { name: 'score', who: 'ada', line: 'score' },
  { name: 'score-by-hidden', who: 'joon', line: 'score' },
  { name: 'score-by-hidden-in-direct', who: 'joon', line: 'score all', place: 'direct' },
  { name: 'score-person', who: 'bo', line: 'score person=Ada' },
  { name: 'score-person-alias', who: 'ada', line: 'score person=여우' },
  { name: 'score-person-own-alias', who: 'mina', line: 'score person=me' },
  { name: 'refused-score-hidden', who: 'ada', line: 'score person=Joon' },
  { name: 'refused-score-unknown', who: 'ada', line: 'score person=Jon' },
];

export async function boardStories(language: LanguageCode): Promise<{ name: string; reply: Reply; cut: boolean }[]> {
  const open = storeInMemory(() => 0);
  const store = await open();
  const place = { platform: 'story', placeId: 'general' };
  await scoreAQuestion(store, PEOPLE, place);
  await store.boardNames.set(await store.accounts.of({ platform: 'story', personId: 'mina' }), { alias: '여우' });
  await store.boardNames.set(await store.accounts.of({ platform: 'story', personId: 'joon' }), 'hidden');
  const all: { name: string; reply: Reply; cut: boolean }[] = [];
  for (const { name, who, line, place: kind = 'channel' } of told) {
    let cut = false;
    const router = createRouter({
      clock,
      commands,
      kept: new KeptInMemory(),
      store: open,
      newReference: () => 'reference',
      log: (_reference, fault) => {
        throw fault;
      },
      onCut: () => {
        cut = true;
      },
    });
    const reply = await router.handle({
      id: 'story',
      platform: 'story',
      person: { id: who, name: PEOPLE[who][0] },
      place: { id: 'general', kind },
      ...(line === 'score season' && { server: 'another' }),
      language,
      at: 0,
      input: { kind: 'line', text: line },
    });
    all.push({ name, reply, cut });
  }
  return all;
}
