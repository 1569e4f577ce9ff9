// Plays a scripted round of five questions by eight people from wherever it stands, until it is over or the process dies.
// Every act is done again after a restart, as platforms deliver again: what was taken already must change nothing.

import { randomBytes } from 'node:crypto';
import { RoundHost } from '../../../src/quiz/host.ts';
import type { Pace } from '../../../src/quiz/pace.ts';
import { inputSlope } from '../../../src/quiz/questions/input-slope.ts';
import { orderTheChain } from '../../../src/quiz/questions/order-the-chain.ts';
import { unitError } from '../../../src/quiz/questions/unit-error.ts';
import { roundMessages } from '../../../src/quiz/round-messages.ts';
import type { Round, RoundSettings } from '../../../src/quiz/round-state.ts';
import type { RevealedRound } from '../../../src/quiz/round-view.ts';
import { openStore } from '../../../src/store/store.ts';
import { options, placeOf } from '../../store/children/place.ts';
import { print } from '../../store/children/print.ts';
import { givenTo } from '../given.ts';
import { dieAt, labelsReached, reach } from './kill-points.ts';
import { contentsOf, messageFile } from './message-file.ts';

const [file, known = '', forward = '0', label, times = '1'] = process.argv.slice(3);
const place = placeOf(process.argv);
const isEmbedded = !('databaseUrl' in (place as object));

const SETTINGS: RoundSettings = {
  questions: 5,
  seconds: 100,
  level: undefined,
  topics: [],
  mode: 'classic',
  language: 'en',
};
const WHERE = { platform: 'test', place: { id: 'quiz', kind: 'channel' }, server: 'guild' } as const;
const HOST = { personId: 'p0', mayManage: false };
const PEOPLE = Array.from({ length: 8 }, (_, n) => `p${n}`);
const PACE: Pace = {
  graceMs: 10,
  revealMs: 20,
  halfTimeMs: 20,
  countMs: 40,
  settleMs: 0,
  idleMs: 3_600_000,
  gatherMs: 3_600_000,
  beatMs: 50,
};

/** How far the clock was put forward, also by a process before. */
let ahead = Number(forward);
const now = () => Date.now() + ahead;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const store = await openStore(place, { ...options, now });
dieAt(label === '' ? undefined : label, Number(times));
const host = new RoundHost({
  store,
  messages: roundMessages,
  messengerOf: () => messageFile(file!, reach),
  now,
  pace: PACE,
  types: [inputSlope, unitError, orderTheChain],
  // The same questions in every run, or their texts could not be compared.
  newId: (length) => (length === 32 ? 'one secret for all' : randomBytes(length).toString('hex').slice(0, length)),
  log: (_, fault) => void process.stderr.write(`${(fault as Error).stack}\n`),
});
await host.work();
let id = known;
if (id === '') {
  id = (await host.start(SETTINGS, WHERE, { personId: 'p0', name: 'P0' })).round.id;
  print(`round ${id}`);
}
for (;;) {
  const round = await read();
  if (round.phase === 'over') break;
  if (round.phase === 'paused') await host.steering.resume(id, HOST);
  else if (round.phase === 'asking') await play(round);
  await pause(5);
}
await shownAll();
await tell();
process.exit(0);

async function read(): Promise<Round> {
  return (await store.rounds.get(id))!.state as Round;
}

/** Everybody's part in the question that is asked, then its end. */
async function play(round: Round): Promise<void> {
  const { index } = round.current;
  for (const person of PEOPLE) {
    const right = (PEOPLE.indexOf(person) + index) % 3 !== 0;
    // Whoever is silent keeps these from ending when all have answered.
    if ((index === 2 || index === 3) && person === 'p7') continue;
    // Somebody changes their mind.
    if (person === 'p3') await answer(round, person, !right, 40);
    await answer(round, person, right, 60 * (1 + PEOPLE.indexOf(person)));
  }
  switch (index) {
    case 0:
      await host.steering.next(id, 0, HOST);
      break;
    case 2:
      // The clock of PostgreSQL's jobs cannot be put forward.
      if (isEmbedded) {
        const { current } = await read();
        // Closed already, by a job that a process before had planned: the next question keeps its time.
        if (current.index !== 2) return;
        const { deadline = 0 } = current;
        ahead += Math.max(0, deadline + PACE.graceMs + 1 - now());
        print(`ahead ${ahead}`);
      } else await host.steering.next(id, 2, HOST);
      break;
    case 3:
      for (const personId of PEOPLE.slice(1, 6)) await host.steering.skip(id, 3, { personId, mayManage: false });
      break;
    case 4:
      await host.steering.pause(id, HOST);
      await host.steering.resume(id, HOST);
  }
  // The first and the last of these end when all have answered.
  while (await isAsking(index)) await pause(5);
}

async function isAsking(index: number): Promise<boolean> {
  const { current, phase } = await read();
  return phase === 'asking' && current.index === index && (index === 1 || index === 2 || index === 4);
}

async function answer({ current }: Round, person: string, right: boolean, afterMs: number): Promise<void> {
  const { timedFrom } = (await read()).current;
  const { kind } = await host.answer({
    round: id,
    index: current.index,
    person: { id: person, name: person.toUpperCase() },
    given: givenTo(current, right),
    at: timedFrom + afterMs,
  });
  // `same` too: a change that was kept, and whose acknowledgement died with its process, is acknowledged now.
  if (kind === 'accepted' || kind === 'changed' || kind === 'same')
    print(`took ${current.index} ${person} ${givenTo(current, right)}`);
}

/** Until every message says what the store says. */
async function shownAll(): Promise<void> {
  for (let waited = 0; ; waited += 20) {
    const contents = contentsOf(file!);
    const said = (name: string) => JSON.stringify(contents.get(`round:${id}:${name}`));
    const wrong: string[] = [];
    for (let index = 0; index < SETTINGS.questions; index++) {
      const seen = (await host.find(id, index)) as RevealedRound;
      const latest = index === SETTINGS.questions - 1;
      if (said(`question:${index}`) !== JSON.stringify(roundMessages.reveal(seen, latest)))
        wrong.push(`question ${index}`);
    }
    if (said('end') !== JSON.stringify(roundMessages.end(await read()))) wrong.push('the end');
    if (wrong.length === 0) return;
    if (waited > 20_000) throw new Error(`not shown as it is: ${wrong.join(', ')}`);
    await pause(20);
  }
}

async function tell(): Promise<void> {
  const { standings, topics, current } = await read();
  const answers: unknown[] = [];
  const times: unknown[] = [];
  for (let index = 0; index <= current.index; index++)
    for (const { personId, given, changes, afterMs, mark } of await store.roundAnswers.of(id, index)) {
      answers.push([index, personId, given, changes]);
      times.push([index, personId, afterMs, mark]);
    }
  const board = { kind: 'season', platform: 'test', server: 'guild', season: (await read()).season } as const;
  // Equals stand in the order of their accounts, which are made by lot.
  const top = (await store.scores.top(board, 10)).map(({ account: _, ...total }) => JSON.stringify(total)).sort();
  print(`standings ${JSON.stringify({ standings, topics, top, times })}`);
  print(`answers ${JSON.stringify(answers)}`);
  print(`recount ${JSON.stringify(await store.scores.recount())}`);
  print(`failed ${JSON.stringify(await store.jobs.failed())}`);
  print(`labels ${JSON.stringify(labelsReached())}`);
  print('finished');
}
