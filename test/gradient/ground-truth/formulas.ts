// Cases of the kinds `expression` and `program`: each published formula recorded op by op on a tape.

import { z } from 'zod';
import { Tape } from '../../../src/gradient/tape.ts';
import type { Case, Found } from './case.ts';

const number = z.number();
const vector = z.array(number);

/** A formula by the id of its case. */
const formulas: Record<string, (inputs: Case['inputs']) => Found> = {
  'cs231n-sum-times': (inputs) => {
    const tape = new Tape();
    const [x, y, third] = [inputs.x, inputs.y, inputs.z].map((value) => tape.leaf(number.parse(value))) as Three;
    const sum = tape.binary('add', x, y);
    const f = tape.binary('multiply', sum, third);
    tape.backward(f);
    const [dx, dy, dz, dSum] = [x, y, third, sum].map((slot) => tape.gradient(slot)) as [...Three, number];
    return { f: tape.value(f), 'df/dx': dx, 'df/dy': dy, 'df/dz': dz, 'df/d(x+y)': dSum };
  },

  'pytorch-blitz-q': (inputs) => {
    const tape = new Tape();
    const a = vector.parse(inputs.a).map((value) => tape.leaf(value));
    const b = vector.parse(inputs.b).map((value) => tape.leaf(value));
    const terms = a.map((slot, i) => {
      const cube = tape.binary('multiply', tape.leaf(3), tape.binary('power', slot, tape.leaf(3)));
      return tape.binary('subtract', cube, tape.binary('power', b[i]!, tape.leaf(2)));
    });
    tape.backward(sum(tape, terms));
    return { ...gradients(tape, 'df/da', a), ...gradients(tape, 'df/db', b) };
  },

  'd2l-autograd': (inputs) => {
    const tape = new Tape();
    const x = vector.parse(inputs.x).map((value) => tape.leaf(value));
    const dot = sum(
      tape,
      x.map((slot) => tape.binary('multiply', slot, slot)),
    );
    const f = tape.binary('multiply', tape.leaf(2), dot);
    tape.backward(f);
    return { f: tape.value(f), ...gradients(tape, 'df/dx', x) };
  },

  // (2/w)·ln(w(1+√(1−4/w))/2 − 1); its maximum is where the gradient changes sign.
  'nielsen-vanishing-width': () => {
    const tape = new Tape();
    const w = tape.leaf(4);
    const [one, two, four] = [1, 2, 4].map((value) => tape.leaf(value)) as Three;
    const root = tape.unary('sqrt', tape.binary('subtract', one, tape.binary('divide', four, w)));
    const half = tape.binary('divide', tape.binary('multiply', w, tape.binary('add', one, root)), two);
    const log = tape.unary('log', tape.binary('subtract', half, one));
    const width = tape.binary('multiply', tape.binary('divide', two, w), log);
    let [low, high] = [4.5, 20];
    while (high - low > 1e-9) {
      tape.values[w] = (low + high) / 2;
      tape.replay();
      tape.backward(width);
      if (tape.gradient(w) > 0) low = tape.value(w);
      else high = tape.value(w);
    }
    return { w_at_max: low, max_width: tape.value(width) };
  },

  // z=2x+2+x; q=relu(z)+z·x; h=relu(z²); y=h+q+q·x
  'micrograd-sanity-test': (inputs) => {
    const tape = new Tape();
    const x = tape.leaf(number.parse(inputs.x));
    const two = tape.leaf(2);
    const middle = sum(tape, [tape.binary('multiply', two, x), two, x]);
    const q = tape.binary('add', tape.apply('relu', middle), tape.binary('multiply', middle, x));
    const h = tape.apply('relu', tape.binary('multiply', middle, middle));
    const y = sum(tape, [h, q, tape.binary('multiply', q, x)]);
    tape.backward(y);
    return { y: tape.value(y), 'dy/dx': tape.gradient(x) };
  },
};

type Three = [number, number, number];

export function formula({ id, inputs }: Case): Found {
  return formulas[id]!(inputs);
}

function sum(tape: Tape, slots: readonly number[]): number {
  return slots.reduce((total, slot) => tape.binary('add', total, slot));
}

function gradients(tape: Tape, name: string, slots: readonly number[]): Found {
  return Object.fromEntries(slots.map((slot, i) => [`${name}[${i}]`, tape.gradient(slot)]));
}
