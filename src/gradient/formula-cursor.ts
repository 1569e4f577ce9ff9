// Walks along tokens for the grammar, counts what it makes, and refuses when a bound is passed.

import type { Sign, Token } from './formula-tokens.ts';
import type { Formula } from './formula-tree.ts';

export type GrammarProblem =
  | 'ends-early'
  | 'unexpected'
  | 'unclosed'
  | 'comma'
  | 'needs-index'
  | 'needs-argument'
  | 'wrong-arguments'
  | 'too-deep'
  | 'too-large';

/** Thrown and caught by the grammar only. */
export class Refusal {
  constructor(
    readonly problem: GrammarProblem,
    readonly token: Token,
  ) {}
}

export interface Bounds {
  readonly depth: number;
  readonly nodes: number;
}

/** Which sign closes a bracket. */
export const CLOSING: Partial<Record<Sign, Sign>> = { '(': ')', '[': ']', '{': '}' };

export class Cursor {
  private next = 0;
  private depth = 0;
  private nodes = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly bounds: Bounds,
  ) {}

  get token(): Token {
    return this.tokens[this.next]!;
  }

  get sign(): Sign | undefined {
    const token = this.token;
    return token.kind === 'sign' ? token.sign : undefined;
  }

  /** The closing sign that belongs to the bracket here. */
  get closing(): Sign | undefined {
    return this.sign && CLOSING[this.sign];
  }

  ahead(steps: number): Token | undefined {
    return this.tokens[this.next + steps];
  }

  skip(steps = 1): void {
    this.next += steps;
  }

  take(sign: Sign): boolean {
    if (this.sign !== sign) return false;
    this.next++;
    return true;
  }

  node(formula: Formula): Formula {
    if (++this.nodes > this.bounds.nodes) throw this.refusal('too-large');
    return formula;
  }

  deeper<T>(read: () => T): T {
    if (++this.depth > this.bounds.depth) throw this.refusal('too-deep');
    const result = read();
    this.depth--;
    return result;
  }

  refusal(problem: GrammarProblem): Refusal {
    return new Refusal(problem, this.token);
  }

  /** Whether the bracket that stands so many tokens ahead holds a comparison, as in `1[z>0]`. */
  comparisonAhead(steps = 0): boolean {
    const first = this.ahead(steps);
    if (first?.kind !== 'sign' || !CLOSING[first.sign]) return false;
    let open = 0;
    for (let i = this.next + steps; i < this.tokens.length; i++) {
      const token = this.tokens[i]!;
      if (token.kind === 'compare' && open === 1) return true;
      if (token.kind !== 'sign') continue;
      if (CLOSING[token.sign]) open++;
      else if (Object.values(CLOSING).includes(token.sign) && --open <= 0) return false;
    }
    return false;
  }
}
