// G1 and G2: forward and backward passes per second, ours beside the limit and beside others, all proven equal first.

import type { NetworkSpec } from '../src/gradient/network-spec.ts';
import { MLP, SMALL } from './networks.ts';
import { fromText, reading, rebuilt, recorded } from './ours.ts';
import { mlpByHand, type Route, smallByHand } from './peers/closed-form.ts';
import { scalarGraph } from './peers/scalar-graph.ts';
import { symbolicCompiled, symbolicFromText } from './peers/symbolic.ts';
import { tensors } from './peers/tensors.ts';
import { inTurns, type Rates, ratioOf } from './rounds.ts';
import { median, type Row, show } from './rows.ts';

const TURN_MS = 200;
/** Doubles agree to this; 32-bit floats to the other. */
const EXACT = 1e-12;
const SINGLE = 1e-5;

export async function gradients(): Promise<Row[]> {
  const small = await routesOf(SMALL, smallByHand(SMALL));
  const withSymbolic = { ...small, compiled: symbolicCompiled(SMALL), symbolic: symbolicFromText(SMALL) };
  const mlp = await routesOf(MLP, mlpByHand(MLP));
  return [
    ...rowsOf('small net', measure(withSymbolic, SMALL), {
      recorded: [0.4, 0.3],
      textToLimit: [0.1, 0.006],
      textToTensors: [40, 10],
      textToScalars: [10, 0.25],
    }),
    ...rowsOf('MLP 337', measure(mlp, MLP), {
      recorded: [0.7, 0.56],
      textToLimit: [0.1, 0.015],
      textToTensors: [40, 2],
      textToScalars: [10, 1.2],
    }),
  ];
}

async function routesOf(spec: NetworkSpec, closed: Route) {
  return {
    closed,
    recorded: recorded(spec),
    rebuilt: rebuilt(spec),
    text: fromText(spec),
    scalar: scalarGraph(spec),
    tensors: await tensors(spec),
  };
}

type Name = keyof Awaited<ReturnType<typeof routesOf>> | 'compiled' | 'symbolic' | 'reading';
type Measured = Partial<Rates<Name>>;

function measure(routes: Partial<Record<Name, Route>>, spec: NetworkSpec): Measured {
  for (const [name, route] of Object.entries(routes)) {
    expectEqual(name, route, routes.closed!, name === 'tensors' ? SINGLE : EXACT);
  }
  const works = Object.fromEntries(Object.entries(routes).map(([name, { work }]) => [name, work]));
  return inTurns({ ...works, reading: reading(spec) }, TURN_MS);
}

/** @throws when a route is not worth timing because it computes something else. */
function expectEqual(name: string, route: Route, truth: Route, tolerance: number): void {
  const [loss, wanted] = [route.work(), truth.work()];
  const [found, right] = [route.gradients(), truth.gradients()];
  if (found.length !== right.length) throw new Error(`${name}: ${found.length} gradients instead of ${right.length}`);
  right.forEach((value, i) => {
    if (!(Math.abs(found[i]! - value) <= tolerance * Math.max(1, Math.abs(value)))) {
      throw new Error(`${name}: gradient ${i} is ${found[i]}, not ${value}`);
    }
  });
  if (!(Math.abs(loss - wanted) <= tolerance * Math.max(1, wanted)))
    throw new Error(`${name}: loss ${loss}, not ${wanted}`);
}

/** What is wanted of a ratio, and where it counts as fallen: a fifth below the goal, or below today's figure if that misses it. */
type Goal = readonly [atLeast: number, floor: number];

interface Goals {
  readonly recorded: Goal;
  readonly textToLimit: Goal;
  readonly textToTensors: Goal;
  readonly textToScalars: Goal;
}

function rowsOf(net: string, measured: Measured, goals: Goals): Row[] {
  const rates = measured as Required<Measured>;
  const row = (goal: string, what: string, name: Name): Row => {
    return { goal, what: `${net}: ${what}`, figure: `${show(median(rates[name]))}/s` };
  };
  const ratio = (name: Name, other: Name, to: string, [atLeast, floor]: Goal) => {
    return { ratio: { value: ratioOf(rates[name], rates[other]), to, atLeast, floor } };
  };
  const typed = row('G2', 'ours, from the typed request', 'text');
  const toLimit = show(ratioOf(rates.rebuilt, rates.closed));
  return [
    row('', 'closed form by hand, the limit', 'closed'),
    { ...row('G1', 'ours, recorded', 'recorded'), ...ratio('recorded', 'closed', 'limit', goals.recorded) },
    row('', `ours, rebuilt from its spec (${toLimit} × limit)`, 'rebuilt'),
    { ...typed, ...ratio('text', 'closed', 'limit', goals.textToLimit) },
    { ...typed, ...ratio('text', 'tensors', 'TensorFlow.js', goals.textToTensors) },
    { ...typed, ...ratio('text', 'scalar', 'scalar graph', goals.textToScalars) },
    row('', 'ours, reading the request alone', 'reading'),
    row('', 'scalar graph of objects', 'scalar'),
    row('', 'TensorFlow.js, CPU', 'tensors'),
    ...(measured.compiled ? [row('', 'mathjs, derivatives compiled before', 'compiled')] : []),
    ...(measured.symbolic ? [row('', 'mathjs, parse and differentiate', 'symbolic')] : []),
  ];
}
