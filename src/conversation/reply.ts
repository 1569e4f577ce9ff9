// What the bot can say, on any platform: a Message of blocks or a Form. Knows no platform, no lesson and no wording.

/** Someone on a platform. `id` is unique on that platform; `name` is what others call them there. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A piece of a line. Never markup: what a person typed can become neither formatting nor a mention. */
export type Span =
  | string
  | { readonly style: 'bold' | 'italic' | 'code'; readonly text: string }
  | { readonly link: string; readonly text: string }
  | { readonly person: Person }
  /** A moment in Unix milliseconds; the platform's own client counts it down. */
  | { readonly moment: number; readonly show: 'relative' | 'time' | 'date' };

export type Text = readonly Span[];

/** All that a button sends back. Encoded as `name:data` it fits 100 characters; the router keeps what does not. */
export interface Action {
  readonly name: string;
  readonly data: string;
}

export interface Button {
  readonly label: string;
  readonly action: Action;
  readonly tone?: 'primary' | 'danger';
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** Lines over the same places, as numbers: for platforms that draw such charts themselves. */
export interface Chart {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** What stands below the lines, from left to right, equally far apart but for the last. */
  readonly categories: readonly string[];
  /** Of each a finite number for each category. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: Text }
  /** `plain` is the same formula in Unicode text: alt text, terminal and notification read it. */
  | { readonly kind: 'formula'; readonly tex: string; readonly plain: string }
  /** `svg` is ours alone, never made of a person's markup. `alt` says in words what the picture says. */
  | {
      readonly kind: 'picture';
      readonly name: string;
      readonly svg: string;
      readonly alt: string;
      /** Covered until somebody asks to see it, on platforms that can cover a picture: it gives an answer away. */
      readonly spoiler?: true;
      /** What the picture shows, where that is lines; a platform may draw them in the picture's place. */
      readonly chart?: Chart;
    }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'fields'; readonly fields: readonly { readonly name: string; readonly value: Text }[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  /** Choosing an option sends `{name: action.name, data: action.data + option.value}`. */
  | {
      readonly kind: 'select';
      readonly placeholder: string;
      readonly action: Action;
      readonly options: readonly Option[];
    };

export type BlockKind = Block['kind'];
export type BlockOf<K extends BlockKind> = Extract<Block, { readonly kind: K }>;

export type Visibility = 'public' | 'private';

export interface Message {
  readonly kind: 'message';
  readonly visibility: Visibility;
  /** `replace` edits the message whose button was pressed; for a typed command it is the same as `new`. */
  readonly placement: 'new' | 'replace';
  readonly blocks: readonly Block[];
  /** The same answer as plain data, for programs: made only when one asks. No platform draws it. */
  readonly result?: () => unknown;
  /** Set when the message refuses a request: a stable code beside the sentence. */
  readonly error?: { readonly code: string; readonly message: string };
}

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'lines' | 'choice';
  readonly value?: string;
  readonly placeholder?: string;
  readonly required: boolean;
  readonly options?: readonly Option[];
}

/** One to five fields. Submitting sends the action back with a value for each field's name. */
export interface Form {
  readonly kind: 'form';
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly submit: { readonly label: string; readonly action: Action };
}

export type Reply = Message | Form;

/** A renderer has one function for each block kind; leaving one out does not compile. */
export type BlockRenderer<Out> = { readonly [K in BlockKind]: (block: BlockOf<K>) => Out };

/** Draws one block with the function of its kind. */
export function renderBlock<Out>(renderer: BlockRenderer<Out>, block: Block): Out {
  return (renderer[block.kind] as (block: Block) => Out)(block);
}
