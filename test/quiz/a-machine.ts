// A round and its clock, driven by hand: each event through the pure machine, as the store would do it one after another.

import { languages } from '../../src/language/index.ts';
import { askQuestion } from '../../src/quiz/draw.ts';
import { isLast } from '../../src/quiz/duel.ts';
import { PACE } from '../../src/quiz/pace.ts';
import { inputSlope } from '../../src/quiz/questions/input-slope.ts';
import { wrongLine } from '../../src/quiz/questions/wrong-line.ts';
import { begin, type RoundEvent, type Stepped, step } from '../../src/quiz/round.ts';
import { type Attempt, elapsed, type Judgement, judge } from '../../src/quiz/round-answer.ts';
import { askNext } from '../../src/quiz/round-question.ts';
import type { Outcome, Round, RoundAnswer, RoundSettings } from '../../src/quiz/round-state.ts';

const START = Date.UTC(2026, 10, 24, 10);

export class Machine {
  now = START;
  round: Round;
  last: Stepped;
  readonly answers = new Map<string, RoundAnswer>();
  #ids = 0;

  constructor(settings: Partial<RoundSettings> = {}) {
    const all: RoundSettings = {
      questions: 4,
      seconds: 30,
      level: undefined,
      topics: [],
      mode: 'classic',
      language: 'en',
      ...settings,
    };
    const opening = {
      id: 'round',
      secret: 'secret',
      platform: 'test',
      place: { id: 'quiz', kind: 'channel' } as const,
    };
    const started = { server: 'server', host: { personId: 'mina', name: 'Mina' }, startedAt: START, season: '2026-11' };
    const current = this.#draw({ secret: 'secret', settings: all, askedTypes: [] }, 0);
    const duel = { players: [started.host], won: [0], opensUntil: START + PACE.gatherMs };
    const more = all.mode === 'duel' ? { duel } : {};
    this.last = begin({ ...opening, ...started, settings: all, current, ...more }, this.#context);
    this.round = this.last.round;
  }

  get #context() {
    return { now: this.now, pace: PACE };
  }

  #draw(round: Pick<Round, 'secret' | 'settings' | 'askedTypes'>, index: number) {
    const types = [round.settings.mode === 'duel' ? wrongLine : inputSlope];
    return askNext(round, index, { now: this.now, newId: () => `o${++this.#ids}`, types });
  }

  /** Whether the event changed anything. */
  send(event: RoundEvent): boolean {
    const stepped = step(this.round, event, this.#context);
    if (stepped === undefined) return false;
    if (stepped.round.current.index !== this.round.current.index) this.answers.clear();
    this.last = stepped;
    this.round = stepped.round;
    return true;
  }

  close(why: Outcome['why'] = 'time', index = this.round.current.index): boolean {
    const asked = askQuestion(this.round.current.question, languages.en);
    return this.send({ kind: 'close', index, why, asked, answers: [...this.answers.values()] });
  }

  next(index = this.round.current.index): boolean {
    const question = isLast(this.round) ? undefined : this.#draw(this.round, index + 1);
    return this.send({ kind: 'next', index, question });
  }

  join(personId: string): boolean {
    return this.send({ kind: 'join', player: { personId, name: personId } });
  }

  /** Somebody chooses a right or a wrong option. */
  answer(personId: string, right: boolean, attempt: Partial<Attempt> = {}): Judgement {
    const given = this.idOf(right);
    const all = { index: this.round.current.index, personId, given, at: this.now, ...attempt };
    const before = this.answers.get(personId);
    const judged = judge(this.round, before, all);
    if (judged === 'accepted' || judged === 'changed')
      this.answers.set(personId, {
        player: { personId, name: personId },
        account: personId,
        given: all.given!,
        at: all.at,
        afterMs: elapsed(this.round.current, all.at),
        changes: before ? before.changes + 1 : 0,
      });
    return judged;
  }

  idOf(right: boolean): string {
    const { answer } = askQuestion(this.round.current.question, languages.en);
    if (answer.kind !== 'choice') throw new Error(answer.kind);
    return this.round.current.shown.find(({ option }) => answer.options[option]!.correct === right)!.id;
  }

  standing(personId: string) {
    return this.round.standings.find((one) => one.personId === personId);
  }

  effects(): string[] {
    return this.last.effects.map(({ kind }) => kind);
  }
}
