// A graph of single numbers, each an object that knows how to send its gradient back: the classroom design of automatic
// differentiation. Built anew for each run, as such engines are used.

import type { NetworkSpec } from '../../src/gradient/network-spec.ts';
import { flatten } from '../networks.ts';
import type { Route } from './closed-form.ts';

class Scalar {
  gradient = 0;

  constructor(
    readonly value: number,
    readonly inputs: readonly Scalar[] = [],
    readonly sendBack: (upstream: number) => void = () => {},
  ) {}

  plus(other: Scalar): Scalar {
    return new Scalar(this.value + other.value, [this, other], (upstream) => {
      this.gradient += upstream;
      other.gradient += upstream;
    });
  }

  times(other: Scalar): Scalar {
    return new Scalar(this.value * other.value, [this, other], (upstream) => {
      this.gradient += upstream * other.value;
      other.gradient += upstream * this.value;
    });
  }

  through(value: number, slope: number): Scalar {
    return new Scalar(value, [this], (upstream) => {
      this.gradient += upstream * slope;
    });
  }

  relu(): Scalar {
    return this.through(Math.max(0, this.value), this.value > 0 ? 1 : 0);
  }

  sigmoid(): Scalar {
    const h = 1 / (1 + Math.exp(-this.value));
    return this.through(h, h * (1 - h));
  }

  exp(): Scalar {
    const e = Math.exp(this.value);
    return this.through(e, e);
  }

  log(): Scalar {
    return this.through(Math.log(this.value), 1 / this.value);
  }

  backward(): void {
    const ordered: Scalar[] = [];
    const seen = new Set<Scalar>();
    const visit = (node: Scalar) => {
      if (seen.has(node)) return;
      seen.add(node);
      for (const input of node.inputs) visit(input);
      ordered.push(node);
    };
    visit(this);
    this.gradient = 1;
    for (let i = ordered.length - 1; i >= 0; i--) ordered[i]!.sendBack(ordered[i]!.gradient);
  }
}

const minus = (a: Scalar, b: Scalar) => a.plus(b.times(new Scalar(-1)));

export function scalarGraph(spec: NetworkSpec): Route {
  let parameters: { W: Scalar[][]; b: Scalar[] }[] = [];
  const work = () => {
    parameters = spec.layers.map(({ W, b }) => ({
      W: W.map((row) => row.map((w) => new Scalar(w))),
      b: b!.map((value) => new Scalar(value)),
    }));
    let h = spec.x.map((value) => new Scalar(value));
    parameters.forEach(({ W, b }, l) => {
      const input = h;
      const z = W.map((row, k) => row.reduce((sum, w, j) => sum.plus(w.times(input[j]!)), b[k]!));
      const { name } = spec.layers[l]!.activation;
      h = z.map((unit) => (name === 'relu' ? unit.relu() : name === 'sigmoid' ? unit.sigmoid() : unit));
    });
    const loss = spec.loss === 'softmax-ce' ? crossEntropy(h, spec.target) : halfSquare(h[0]!, spec.target[0]!);
    loss.backward();
    return loss.value;
  };
  const gradientOf = (scalar: Scalar) => scalar.gradient;
  return {
    work,
    gradients: () =>
      flatten(
        parameters.map(({ W }) => W.map((row) => row.map(gradientOf))),
        parameters.map(({ b }) => b.map(gradientOf)),
      ),
  };
}

function crossEntropy(h: readonly Scalar[], target: readonly number[]): Scalar {
  const sum = h.map((unit) => unit.exp()).reduce((a, b) => a.plus(b));
  return minus(sum.log(), h[target.indexOf(1)]!);
}

function halfSquare(y: Scalar, t: number): Scalar {
  const error = minus(y, new Scalar(t));
  return error.times(error).times(new Scalar(0.5));
}
