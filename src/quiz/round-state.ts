// What a round is between two events: plain JSON, stored whole at each transition. Knows no store and no words.

import type { Place } from '../conversation/place.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import type { LanguageCode } from '../language/index.ts';
import type { MistakeId } from '../marking/mistake-id.ts';
import type { Question } from './draw.ts';
import type { Level, Topic } from './question.ts';

export type Mode = 'classic' | 'no-rush' | 'team' | 'survival' | 'duel';
export const MODES: readonly Mode[] = ['classic', 'no-rush', 'team', 'survival', 'duel'];

export interface RoundSettings {
  /** 1–20. */
  readonly questions: number;
  /** 10–120; without meaning in no-rush. */
  readonly seconds: number;
  /** Questions of this level, or of rising ones where nothing is said. */
  readonly level: Level | undefined;
  /** Empty for all lessons. */
  readonly topics: readonly Topic[];
  readonly mode: Mode;
  /** What the questions' networks are like, where they are about somebody's own. */
  readonly like?: NetworkSpec;
  /** What the channel reads. Each person's private answers are in their own language. */
  readonly language: LanguageCode;
}

/** Who plays, by their id on the round's platform. Which account they belong to may change while they play. */
export interface Player {
  readonly personId: string;
  /** As shown in this channel. */
  readonly name: string;
}

/** Who may be the second of a duel: by id, or where only a name is known by that. */
export interface Invited {
  readonly personId?: string;
  readonly name: string;
}

export interface Duel {
  /** The one who asked for it, and then the other one. */
  readonly players: readonly Player[];
  /** Nobody else may be the second. */
  readonly invited?: Invited;
  /** How many questions each of `players` has taken. */
  readonly won: readonly number[];
  /** How long it waits for the second. */
  readonly opensUntil: number;
}

/** What a player has in this round, all closed questions together. */
export interface Standing extends Player {
  readonly points: number;
  /** Of these, what counts beyond the round: points made alone in a question do not. */
  readonly boardPoints: number;
  readonly right: number;
  readonly answered: number;
  /** Right answers in a row, up to the last closed question. */
  readonly streak: number;
  /** Set in team rounds at the first answer, to the smaller team. */
  readonly team?: 0 | 1;
  /** The question after which a survival player was out. */
  readonly outAfter?: number;
}

/** A question being asked, or asked before. */
export interface Current {
  /** From 0. */
  readonly index: number;
  readonly question: Question;
  /**
   * Opaque ids of the options in the order shown: button `n` sends `shown[n].id`, which stands for option or part
   * `shown[n].option` of the answer. Empty where an answer is typed.
   */
  readonly shown: readonly { readonly id: string; readonly option: number }[];
  readonly askedAt: number;
  /** Where the clock of speed points begins: moved by each pause and outage, so that neither costs anybody a point. */
  readonly timedFrom: number;
  /** How long it takes to read: nobody is slower than somebody else before that. */
  readonly readMs: number;
  /** When answering ends; undefined without a clock, and while paused. */
  readonly deadline: number | undefined;
  /** Ids of the people who want to skip it. */
  readonly skips: readonly string[];
  /** Set once it is closed. */
  readonly outcome?: Outcome;
}

/** How a closed question went. */
export interface Outcome {
  readonly closedAt: number;
  /** What was skipped is shown and explained, and counts for nobody. */
  readonly why: 'time' | 'all-answered' | 'skipped' | 'host';
  readonly answered: number;
  readonly right: number;
  /** For options: how many chose each, by option index. For typed answers: how often each named mistake, and others. */
  readonly chosen: readonly number[];
  readonly mistakes: Readonly<Partial<Record<MistakeId, number>>>;
  /** The fastest right answer, where points depend on speed. */
  readonly fastest: { readonly personId?: string; readonly name: string; readonly ms: number } | undefined;
  /** In a duel: who took it, and how many each had taken then. */
  readonly duel?: { readonly taken: readonly Player[]; readonly won: readonly number[] };
}

export type Phase =
  /** A duel waits for its second player. Its first question is drawn, and not shown to anybody. */
  | 'gathering'
  /** A question is open. */
  | 'asking'
  /** The answer stands there; the next question comes at `nextAt`, or when the host goes on. */
  | 'revealed'
  /** `pausedAs` says where it goes on. */
  | 'paused'
  | 'over';

export interface Round {
  readonly id: string;
  /** What questions are drawn from: random, because a button may tell the id and nobody may draw ahead. Never shown. */
  readonly secret: string;
  readonly platform: string;
  readonly place: Place;
  readonly server: string | undefined;
  readonly host: Player;
  readonly settings: RoundSettings;
  readonly startedAt: number;
  /** The calendar month of the server in which it began, as `2026-11`: the season that it counts for. */
  readonly season: string;
  readonly phase: Phase;
  readonly pausedAs?: {
    readonly phase: 'asking' | 'revealed';
    readonly left: number | undefined;
    readonly why: 'asked' | 'silence';
  };
  /** Set in duels alone. */
  readonly duel?: Duel;
  /** When the next question comes, while revealed. */
  readonly nextAt?: number | undefined;
  readonly current: Current;
  /** The types of all questions so far, in order. */
  readonly askedTypes: readonly string[];
  readonly standings: readonly Standing[];
  /** Right and answered by lesson, over all players: the weakest one is named at the end. */
  readonly topics: Readonly<Partial<Record<Topic, { readonly right: number; readonly answered: number }>>>;
  /** Grows by one at each transition: effects and deadlines of an earlier one are void. */
  readonly version: number;
  readonly endedAs?: 'finished' | 'stopped' | 'lost' | 'one-left' | 'nobody-came';
}

/** One stored answer to one question of a round. */
export interface RoundAnswer {
  readonly player: Player;
  /** Whose points they are, on every platform. */
  readonly account: string;
  /** Option ids joined by spaces for buttons, what was typed otherwise. Never logged. */
  readonly given: string;
  /** When the person acted, by the platform's clock. */
  readonly at: number;
  /** How long the question had been there then, without pauses and outages. */
  readonly afterMs: number;
  readonly changes: number;
  readonly team?: 0 | 1;
  /** Set when the question was closed. */
  readonly mark?: RoundMark;
}

export interface RoundMark {
  readonly right: boolean;
  /** What it added in the round. */
  readonly points: number;
  readonly mistake?: MistakeId;
}
