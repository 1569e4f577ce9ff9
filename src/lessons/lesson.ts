// What a lesson is: a few short pages, each with things to change and a prediction that is checked. Knows no topic.

import type { Catalog } from '../language/catalog.ts';
import type { Drawn } from '../pictures/drawn.ts';

export type Topic =
  | 'chain-rule'
  | 'fully-connected'
  | 'activation'
  | 'softmax-cross-entropy'
  | 'input-scale'
  | 'activation-slope'
  | 'error'
  | 'together';

export interface Lesson {
  readonly topic: Topic;
  readonly pages: readonly Page[];
}

/** The value chosen for each control of a page, by the control's name. */
export type State = Readonly<Record<string, string>>;

export interface Page {
  readonly controls: readonly Control[];
  /** Pure: the same state always gives the same page. `state` has one of its values for every control. */
  readonly show: (state: State, words: Catalog) => Shown;
}

/** One thing a reader may change: buttons for up to five values, a menu for more. Two values never share a label. */
export interface Control {
  readonly name: string;
  readonly values: readonly string[];
  readonly initial: string;
  /** Says what the values are of, such as `x₁`; the menu's placeholder. */
  readonly label: (words: Catalog) => string;
  readonly valueLabel: (value: string, words: Catalog) => string;
}

/** Everything a page says for one state. Every number in it was computed from that state. */
export interface Shown {
  readonly title: string;
  /** Two to six short sentences; an empty line begins a new paragraph. */
  readonly text: string;
  /** The one sentence to take along, with this state's numbers. */
  readonly point: string;
  readonly formula: { readonly tex: string; readonly plain: string };
  /** `name` becomes a file name. */
  readonly picture: Drawn & { readonly name: string };
  readonly prediction: Prediction;
}

/** A question about what would happen; exactly one option is right. */
export interface Prediction {
  readonly question: string;
  readonly options: readonly PredictionOption[];
}

export interface PredictionOption {
  /** At most 34 characters: it stands on a button. */
  readonly label: string;
  readonly right: boolean;
  /** Why it is right, or what thought leads to it and where that goes wrong; with this state's numbers. */
  readonly because: string;
}
