// What a question is: drawn from a seed, asked in a language, marked against numbers of the core. Knows no chat and no round.

import type { Chance } from '../gradient/chance.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import type { Quantity } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import type { Formula } from '../language/number-formulas.ts';
import type { MistakeId } from '../marking/mistake-id.ts';
import type { Drawn } from '../pictures/drawn.ts';

/** The lesson that decides a question. */
export type Topic = keyof Catalog['lessons'];

/** 1 recall, 2 one factor, 3 the whole product, 4 a conceptual trap or several paths, 5 produce or repair a derivation. */
export type Level = 1 | 2 | 3 | 4 | 5;
export const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/**
 * One kind of question. `Given` is all that was drawn, as plain JSON: a question is stored as its type's name and this,
 * so that a restart or an update in the middle of a round asks exactly the same.
 */
export interface QuestionType<Given = unknown> {
  /** Also its key in `words.questions`, and what `--type` is called. */
  readonly name: keyof Catalog['questions'] & string;
  readonly level: Level;
  /** The lessons it can be about. */
  readonly topics: readonly Topic[];
  /**
   * One draw about one of its topics; undefined where the draw is degenerate and must be made again. `like` is somebody's own
   * network that `suits` it: then the question is about one like that.
   */
  draw(chance: Chance, topic: Topic, like?: NetworkSpec): Given | undefined;
  /** Whether it can be asked about networks like this one. Absent where it is about the article's, or about none. */
  suits?(network: NetworkSpec): boolean;
  /** Pure: the same `given` always gives the same question. */
  ask(given: Given, words: Catalog): Asked;
}

/** A question in a language. Every number in it was computed from what was drawn. */
export interface Asked {
  readonly topic: Topic;
  /** One to four short sentences, all that is needed to answer; an empty line begins a new paragraph. */
  readonly prompt: string;
  readonly formula?: Formula;
  /** Never shows the answer. `name` becomes a file name. */
  readonly picture?: Drawn & { readonly name: string };
  /** The network the question is about, where there is one. */
  readonly network?: NetworkSpec;
  readonly answer: Answer;
  readonly solution: Solution;
}

export interface Solution {
  /** The one sentence why, with this question's numbers: it stands in every reveal. */
  readonly point: string;
  /** The way to it, two to six short sentences. */
  readonly text: string;
  readonly formula?: Formula;
  /** Where a picture shows the way better than words. */
  readonly picture?: Drawn & { readonly name: string };
}

export type Answer =
  /** Two to five options, exactly one correct. */
  | { readonly kind: 'choice'; readonly options: readonly Choice[] }
  /** Three to five options, at least one correct and one not; all must be judged right. */
  | { readonly kind: 'several'; readonly options: readonly Choice[] }
  /** Three to six parts to be put in order; they stand here in the right one, and are shown shuffled. */
  | { readonly kind: 'order'; readonly parts: readonly string[]; readonly mistakes: readonly WrongOrder[] }
  | { readonly kind: 'number'; readonly value: number; readonly mistakes: readonly WrongNumber[] }
  /** A formula for ∂L/∂`of` of the question's network, in any equivalent form. */
  | {
      readonly kind: 'formula';
      readonly network: NetworkSpec;
      readonly of: Quantity;
      /** One right form, as one would type it. */
      readonly model: string;
      readonly mistakes: readonly WrongFormula[];
    };

export interface Choice {
  /** At most 75 characters. Two options never read the same. */
  readonly text: string;
  readonly correct: boolean;
  /** The number the option states, where it states one: the guards keep it apart from the others. */
  readonly value?: number;
  /** What a wrong option stands for, where it is one of the catalogue. */
  readonly mistake?: MistakeId;
  /** Why it is right, or which thought leads to it and where that goes wrong; with this question's numbers. */
  readonly because: string;
}

export interface WrongOrder {
  /** Positions in `parts`, from 0. */
  readonly order: readonly number[];
  readonly mistake?: MistakeId;
  readonly because: string;
}

export interface WrongNumber {
  readonly value: number;
  readonly mistake?: MistakeId;
  readonly because: string;
}

export interface WrongFormula {
  readonly text: string;
  readonly mistake: MistakeId;
  readonly because: string;
}
