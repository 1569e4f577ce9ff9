// mathjs: the small network as one formula, differentiated symbolically by each parameter.

import { derivative, type EvalFunction, parse } from 'mathjs';
import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import type { Route } from './closed-form.ts';

const NAMES = ['w11', 'w12', 'w21', 'w22', 'b1', 'b2'] as const;
const h = (k: 1 | 2) => `1/(1+exp(-(w${k}1*x1+w${k}2*x2+b${k})))`;
const FORMULA = `log(exp(${h(1)})+exp(${h(2)}))-${h(1)}`;

/** Parsed, differentiated and compiled once; a run only evaluates. */
export function symbolicCompiled(spec: NetworkSpec): Route {
  return evaluating(compileAll(), scopeOf(spec));
}

/** All of it for each run. mathjs's own simplification is off: with it a run takes more than a second. */
export function symbolicFromText(spec: NetworkSpec): Route {
  const scope = scopeOf(spec);
  let last = evaluating(compileAll(), scope);
  return {
    work: () => {
      last = evaluating(compileAll(), scope);
      return last.work();
    },
    gradients: () => last.gradients(),
  };
}

interface Compiled {
  readonly loss: EvalFunction;
  readonly partials: readonly EvalFunction[];
}

function compileAll(): Compiled {
  const formula = parse(FORMULA);
  return {
    loss: formula.compile(),
    partials: NAMES.map((name) => derivative(formula, name, { simplify: false }).compile()),
  };
}

function evaluating({ loss, partials }: Compiled, scope: Record<string, number>): Route {
  const gradients = new Float64Array(NAMES.length);
  return {
    work: () => {
      partials.forEach((partial, i) => {
        gradients[i] = partial.evaluate(scope);
      });
      return loss.evaluate(scope);
    },
    gradients: () => gradients,
  };
}

function scopeOf({ layers, x }: NetworkSpec): Record<string, number> {
  const { W, b } = layers[0]!;
  const values = [...W.flat(), ...b!];
  return { ...Object.fromEntries(NAMES.map((name, i) => [name, values[i]!])), x1: x[0]!, x2: x[1]! };
}
