// Tokens → tree, by precedence: sums, products (written or by standing side by side), powers. Depth and size are bounded.

import { FRACTION } from './formula-characters.ts';
import { type Bounds, CLOSING, Cursor, type GrammarProblem, Refusal } from './formula-cursor.ts';
import type { Sign, Token } from './formula-tokens.ts';
import { type BinaryKind, constants, type Formula } from './formula-tree.ts';
import type { Vocabulary } from './formula-vocabulary.ts';

export type Grown =
  | { readonly ok: true; readonly tree: Formula }
  | { readonly ok: false; readonly problem: GrammarProblem; readonly token: Token };

export function grow(tokens: readonly Token[], vocabulary: Vocabulary, bounds: Bounds): Grown {
  try {
    return { ok: true, tree: new Grammar(tokens, vocabulary, bounds).whole() };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { ok: false, problem: refusal.problem, token: refusal.token };
    throw refusal;
  }
}

type FunctionToken = Extract<Token, { readonly kind: 'function' }>;

class Grammar extends Cursor {
  /** Bars opened inside the innermost bracket: the next one where an operator may stand closes. */
  private bars = 0;

  constructor(
    tokens: readonly Token[],
    private readonly vocabulary: Vocabulary,
    bounds: Bounds,
  ) {
    super(tokens, bounds);
  }

  whole(): Formula {
    const tree = this.sum();
    if (this.token.kind !== 'end') throw this.refusal(this.sign === ',' ? 'comma' : 'unexpected');
    return tree;
  }

  private sum(): Formula {
    let left: Formula;
    if (this.take('-')) left = this.node({ kind: 'negate', of: this.product() });
    else {
      this.take('+');
      left = this.product();
    }
    for (;;) {
      const kind = this.take('+') ? 'add' : this.take('-') ? 'subtract' : undefined;
      if (!kind) return left;
      left = this.binary(kind, left, this.product());
    }
  }

  private product(): Formula {
    let left = this.signed();
    for (;;) {
      if (this.take('*')) left = this.binary('multiply', left, this.signed());
      else if (this.take('/')) left = this.binary('divide', left, this.signed());
      else if (this.startsFactor()) left = this.binary('multiply', left, this.power());
      else return left;
    }
  }

  // `a·−b` and `e^−z`: a sign may follow an operator.
  private signed(): Formula {
    if (this.take('+')) return this.deeper(() => this.signed());
    if (this.take('-')) return this.deeper(() => this.node({ kind: 'negate', of: this.signed() }));
    return this.power();
  }

  private power(): Formula {
    const base = this.hundredth(this.factor());
    if (!this.take('^')) return base;
    const exponent = this.deeper(() => this.signed());
    // e^x and exp(x) are one function; the tree knows one.
    if (base.kind === 'symbol' && base.symbol === constants.e)
      return this.node({ kind: 'call', name: 'exp', of: [exponent] });
    return this.binary('power', base, exponent);
  }

  private hundredth(of: Formula): Formula {
    return this.take('%') ? this.binary('divide', of, this.node({ kind: 'number', value: 100 })) : of;
  }

  private factor(): Formula {
    const token = this.token;
    switch (token.kind) {
      case 'number':
        this.skip();
        // `1[z>0]` is the indicator itself, not one times it.
        if (token.value === 1 && this.comparisonAhead()) return this.factor();
        return this.node({ kind: 'number', value: token.value });
      case 'symbol':
        this.skip();
        return this.node({ kind: 'symbol', symbol: token.symbol });
      case 'partial':
        this.skip();
        return this.node({ kind: 'partial', of: token.of, by: token.by });
      case 'function':
        this.skip();
        return this.call(token);
      case 'vector':
        throw this.refusal('needs-index');
      case 'sign':
        return this.framed(token.sign);
      default:
        throw this.refusal(token.kind === 'end' ? 'ends-early' : 'unexpected');
    }
  }

  private framed(sign: Sign): Formula {
    const open = this.token;
    if (sign === FRACTION) {
      this.skip();
      const above = this.group();
      return this.binary('divide', above, this.group());
    }
    if (sign === '|') {
      this.skip();
      this.bars++;
      const inside = this.deeper(() => this.sum());
      if (!this.take('|')) throw new Refusal('unclosed', open);
      this.bars--;
      return this.node({ kind: 'call', name: 'abs', of: [inside] });
    }
    return this.bracketed((inside) => inside());
  }

  /** What `read` makes of what stands in brackets of any shape; a comparison may stand there. */
  private bracketed<T>(read: (inside: () => Formula) => T): T {
    const open = this.token;
    const close = this.closing;
    if (!close) throw this.refusal('unexpected');
    this.skip();
    const bars = this.bars;
    this.bars = 0;
    const result = this.deeper(() => read(() => this.comparison()));
    this.bars = bars;
    if (this.take(close)) return result;
    if (this.sign === ',') throw this.refusal('comma');
    throw this.token.kind === 'end' ? new Refusal('unclosed', open) : this.refusal('unexpected');
  }

  private comparison(): Formula {
    const left = this.sum();
    const token = this.token;
    if (token.kind !== 'compare') return left;
    this.skip();
    return this.node({ kind: 'compare', by: token.by, left, right: this.sum() });
  }

  /** One group in braces: a part of a LaTeX fraction. */
  private group(): Formula {
    if (this.sign !== '{') throw this.refusal('unexpected');
    return this.bracketed((inside) => inside());
  }

  private call(name: FunctionToken): Formula {
    const { parts } = this.vocabulary.function(name.name);
    const before = parts && this.part();
    // `tanh²(z)` is the square of tanh(z).
    const exponent = this.take('^') ? this.deeper(() => this.signed()) : undefined;
    const found = this.arguments(name);
    const call = this.callOf(name, found, before ?? (parts && this.part()));
    return exponent ? this.binary('power', call, exponent) : call;
  }

  /** `_1` or `[1]`: which of several numbers. */
  private part(): number | undefined {
    const mark = this.token;
    const open = this.ahead(1);
    const number = this.ahead(2);
    if (mark.kind !== 'sign') return undefined;
    if (mark.sign === '_' && open?.kind === 'number') {
      this.skip(2);
      return open.value - 1;
    }
    const inBraces = mark.sign === '_' && open?.kind === 'sign' && open.sign === '{' && number?.kind === 'number';
    const inBrackets = mark.sign === '[' && open?.kind === 'number' && number?.kind === 'sign' && number.sign === ']';
    if (inBrackets) {
      this.skip(3);
      return open.value - 1;
    }
    if (!inBraces) return undefined;
    this.skip(3);
    if (!this.take('}')) throw this.refusal('unexpected');
    return number.value - 1;
  }

  /** In brackets and parted by commas; without brackets the one thing that follows: `ln y1`. */
  private arguments(name: Token): Formula[] {
    if (!this.closing) {
      const symbols = this.token.kind === 'vector' ? this.token.symbols : undefined;
      if (symbols) {
        this.skip();
        return symbols.map((symbol) => this.node({ kind: 'symbol', symbol }));
      }
      if (!['number', 'symbol', 'function', 'partial'].includes(this.token.kind))
        throw new Refusal('needs-argument', name);
      return [this.deeper(() => this.factor())];
    }
    return this.bracketed((inside) => {
      const found: Formula[] = [];
      do found.push(...this.argument(inside));
      while (this.take(','));
      return found;
    });
  }

  private argument(inside: () => Formula): Formula[] {
    const token = this.token;
    if (token.kind !== 'vector') return [inside()];
    this.skip();
    return token.symbols.map((symbol) => this.node({ kind: 'symbol', symbol }));
  }

  private callOf(token: FunctionToken, of: readonly Formula[], part: number | undefined): Formula {
    const { takes, parts } = this.vocabulary.function(token.name);
    if (takes === 1 && of.length !== 1) throw new Refusal('wrong-arguments', token);
    if (!parts) return this.node({ kind: 'call', name: token.name, of });
    // `softmax(h1)` means the softmax of all h, at 1.
    const [only] = of;
    const whole = of.length === 1 && only?.kind === 'symbol' ? this.vocabulary.names.whole?.(only.symbol) : undefined;
    if (whole && part === undefined) {
      const all = whole.symbols.map((symbol) => this.node({ kind: 'symbol', symbol }));
      return this.node({ kind: 'call', name: token.name, of: all, part: whole.part });
    }
    if (part === undefined) throw new Refusal('needs-index', token);
    if (!Number.isInteger(part) || part < 0 || part >= of.length) throw new Refusal('wrong-arguments', token);
    return this.node({ kind: 'call', name: token.name, of, part });
  }

  // A number never follows without an operator, `2 3` and `x1 2` are slips, but for the 1 of an indicator.
  private startsFactor(): boolean {
    const token = this.token;
    if (token.kind === 'number') return token.value === 1 && this.comparisonAhead(1);
    if (token.kind !== 'sign') return ['symbol', 'vector', 'function', 'partial'].includes(token.kind);
    return token.sign === FRACTION || CLOSING[token.sign] !== undefined || (token.sign === '|' && this.bars === 0);
  }

  private binary(kind: BinaryKind, left: Formula, right: Formula): Formula {
    return this.node({ kind, left, right });
  }
}
