// Formulas of one's own: a derivative in symbols beside mathjs, a value with every gradient beside a closed form by hand.

import { derivative, parse } from 'mathjs';
import { derivativeOf } from '../src/gradient/derivative.ts';
import { readOwnFormula } from '../src/gradient/formula-free-names.ts';
import { wideFunctions } from '../src/gradient/formula-functions.ts';
import { RecordedFormula, valueAndGradients } from '../src/gradient/formula-tape.ts';
import { evaluate } from '../src/gradient/formula-value.ts';
import { inTurns, ratioOf } from './rounds.ts';
import { median, type Row, show } from './rows.ts';

const TURN_MS = 150;
const TEXT = 'tanh(w*x + b)^2';
const AT = { w: 2, x: -1, b: 0.5 };
const values = new Map(Object.entries(AT));

export function differentiated(): Row[] {
  const formula = read();
  agree();
  const rates = inTurns(
    {
      symbols: () => nodes(derivativeOf(read(), 'w')),
      byMathjs: () => derivative(parse(TEXT), 'w').toString().length,
      recorded: () => valueAndGradients(formula, values).value,
      again: () => again(),
      byHand,
    },
    TURN_MS,
  );
  const symbols = 1e6 / median(rates.symbols);
  const fresh = 1e6 / median(rates.recorded);
  return [
    {
      goal: '',
      what: 'formula: read, differentiated, simplified',
      figure: `${show(symbols)} µs`,
      ratio: { value: ratioOf(rates.symbols, rates.byMathjs), to: 'mathjs', atLeast: 5, floor: 1 },
    },
    { goal: '', what: 'formula: recorded, value and every gradient', figure: `${show(fresh)} µs` },
    {
      goal: '',
      what: 'formula: the same again on its tape',
      figure: `${show(1e6 / median(rates.again))} µs`,
      ratio: { value: ratioOf(rates.again, rates.byHand), to: 'by hand', atLeast: 0.1, floor: 0.08 },
    },
  ];
}

function read() {
  const found = readOwnFormula(TEXT, Object.keys(AT));
  if (!found.ok) throw new Error(found.problem);
  return found.tree;
}

const nodes = (formula: object) => Object.keys(formula).length;

const kept = new RecordedFormula(read(), values);

function again(): number {
  kept.tape.replay();
  kept.tape.backward(kept.nodes.at(-1)!.slot);
  return kept.value;
}

const gradients = new Float64Array(3);

function byHand(): number {
  const h = Math.tanh(AT.w * AT.x + AT.b);
  const slope = 2 * h * (1 - h * h);
  gradients[0] = slope * AT.x;
  gradients[1] = slope * AT.w;
  gradients[2] = slope;
  return h * h;
}

/** No figure is that of a different computation. */
function agree(): void {
  byHand();
  const ours = valueAndGradients(read(), values).gradients;
  Object.keys(AT).forEach((name, at) => {
    const symbolic = evaluate(derivativeOf(read(), name), values, wideFunctions);
    const peer = derivative(parse(TEXT), name).evaluate(AT) as number;
    for (const found of [ours.get(name)!, symbolic, peer]) {
      if (Math.abs(found - gradients[at]!) > 1e-12) throw new Error(`${name}: ${found} is not ${gradients[at]}`);
    }
  });
}
