// The whole chain of level 1, typeset: what was found is filled in, a box stands for what is asked now, dots for the rest.

import type { Written } from '../gradient/losses.ts';
import type { Derivation, PlannedStep } from './derivation.ts';
import { type Cell, type Equation, equationsOf } from './equations.ts';
import { asWrittenFactor, DOTS, writtenProduct, writtenSum } from './written-product.ts';

const BOX: Written = { plain: '[?]', tex: '\\boxed{\\,?\\,}' };
/** Terms of a sum beyond this are left out. */
const MOST_TERMS = 3;
/** An answer longer than this is not written into the chain again. */
const LONGEST = 60;

export function chainFormula({ task, plan, now }: Derivation): Written {
  const equations = equationsOf(task.spec, task.of);
  const lefts = new Set(equations.map(({ left }) => left.goal));
  const rows = equations.flatMap((equation, at): Row[] => new Rows(equation, plan, now, at === 0, lefts).rows());
  return {
    plain: rows.map(({ left, right }) => `${left?.plain ?? ''}${left ? ' ' : ''}= ${right.plain}`).join('\n'),
    tex: `\\begin{aligned}${rows.map(texOf).join('')}\\end{aligned}`,
  };
}

interface Row {
  /** None where the row goes on from the one above. */
  readonly left?: Written;
  readonly right: Written;
}

function texOf({ left, right }: Row, at: number): string {
  const gap = at === 0 ? '' : left ? '\\\\[12pt]' : '\\\\[4pt]';
  return `${gap}${left?.tex ?? ''}&=${right.tex}`;
}

class Rows {
  constructor(
    private readonly equation: Equation,
    private readonly plan: readonly PlannedStep[],
    private readonly now: number | undefined,
    private readonly main: boolean,
    /** What has an equation of its own: the box stands there. */
    private readonly lefts: ReadonlySet<string>,
  ) {}

  rows(): Row[] {
    return this.equation.kind === 'product' ? this.product() : this.sum();
  }

  private product(): Row[] {
    const { left, factors } = this.equation as Extract<Equation, { kind: 'product' }>;
    const asked = factors.some((cell) => this.isAsked(cell)) || this.isAsked(left);
    const whole = this.stepOf(left);
    const end: Row[] = whole && (this.isDone(whole) || this.isAsked(left)) ? [{ right: this.filled(left) }] : [];
    if (factors.length === 0) return [{ left: left.symbol, right: this.filled(left) }];
    const split: Row = { left: left.symbol, right: writtenProduct(factors.map(({ symbol }) => symbol)) };
    const numbers = writtenProduct(factors.map((cell) => asWrittenFactor(this.filled(cell))));
    if (this.main || asked) return [split, { right: numbers }, ...end];
    return factors.some((cell) => this.isKnown(cell)) ? [{ left: left.symbol, right: numbers }] : [];
  }

  private sum(): Row[] {
    const { left, terms, any } = this.equation as Extract<Equation, { kind: 'sum' }>;
    const sum = this.stepOf(left);
    if (sum && this.isDone(sum) && !this.main) return [{ left: left.symbol, right: this.filled(left) }];
    const paths = this.plan.findIndex(({ kind, goal }) => kind === 'paths' && goal === left.goal);
    if (paths >= 0 && !this.isDone(this.plan[paths]!)) {
      return [{ left: left.symbol, right: overAny(any, paths === this.now ? BOX : DOTS) }];
    }
    const isReached = terms.some((term) => term.some((cell) => this.isKnown(cell) || this.isAsked(cell)));
    if (!isReached && !this.main && !this.isAsked(left) && paths < 0) return [];
    const split: Row = {
      left: left.symbol,
      right: writtenSum(
        terms.map((term) => writtenProduct(term.map(({ symbol }) => symbol))),
        MOST_TERMS,
      ),
    };
    if (sum && (this.isDone(sum) || this.isAsked(left))) return [split, { right: this.filled(left) }];
    const gone = terms.filter((term, at) => at === 0 || term.some((cell) => this.stepOf(cell)));
    const told = gone.map((term) => writtenProduct(term.map((cell) => asWrittenFactor(this.filled(cell)))));
    const rest = terms.length > gone.length ? [DOTS] : [];
    return [split, { right: writtenSum([...told, ...rest], MOST_TERMS) }];
  }

  /** What stands for a cell: its answer, the box, dots; its own symbol where no step asks for it. */
  private filled(cell: Cell): Written {
    if (cell.is) return cell.is;
    const step = this.stepOf(cell);
    if (!step) return cell.symbol;
    const isElsewhere = cell !== this.equation.left && this.lefts.has(cell.goal);
    if (this.isAsked(cell)) return isElsewhere ? DOTS : BOX;
    if (!this.isDone(step)) return DOTS;
    return step.answer.plain.length > LONGEST && step.kind !== 'whole' ? cell.symbol : step.answer;
  }

  private stepOf(cell: Cell): PlannedStep | undefined {
    return this.plan.find(({ goal, kind }) => goal === cell.goal && kind !== 'paths');
  }

  private isAsked(cell: Cell): boolean {
    const step = this.stepOf(cell);
    return step !== undefined && this.now !== undefined && this.plan[this.now] === step;
  }

  private isKnown(cell: Cell): boolean {
    const step = this.stepOf(cell);
    return step !== undefined && this.isDone(step);
  }

  private isDone({ state }: PlannedStep): boolean {
    return state !== 'open';
  }
}

function overAny(any: Written, through: Written): Written {
  return { plain: `Σ (k = ${through.plain}) ${any.plain}`, tex: `\\sum_{k\\,=\\,${through.tex}}${any.tex}` };
}
