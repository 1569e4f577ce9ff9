// Central differences against the gradients of a formula: the second route that confirms the first.

import { compareQuotients, scalesOf } from './central-difference.ts';
import { sidesOf } from './formula-kinks.ts';
import type { RecordedFormula } from './formula-tape.ts';
import { type GradientCheck, PASS_BELOW } from './gradient-check.ts';

/** (f(x+ε) − f(x−ε)) / 2ε for each of the names, beside the gradient of the tape. Leaves the tape as it was. */
export function checkFormula(recorded: RecordedFormula, names: readonly string[]): GradientCheck {
  const { tape, nodes } = recorded;
  const gradients = recorded.gradients();
  const slot = nodes.at(-1)!.slot;
  const value = tape.value(slot);
  const scales = scalesOf(value, shakenBy(recorded));
  const found = names.map((name) => {
    const leaf = recorded.nodeOf(name)?.slot;
    // f does not move with a name that it lacks: both routes say 0.
    if (leaf === undefined) return 0;
    const held = tape.value(leaf);
    const at = (x: number) => {
      tape.values[leaf] = x;
      tape.replay();
      return { x: tape.value(leaf), f: tape.value(slot), sides: sidesOf(recorded) };
    };
    const quotient = (step: number) => {
      const [above, below] = [at(held + step), at(held - step)];
      return above.sides === below.sides ? (above.f - below.f) / (above.x - below.x) : undefined;
    };
    const unit = Math.max(1, Math.abs(held));
    const comparison = compareQuotients(gradients.get(name)!, quotient, { unit, ...scales, tolerance: PASS_BELOW });
    at(held);
    return comparison;
  });
  const compared = found.filter((each) => typeof each === 'number');
  const worst = compared.reduce((most, each) => Math.max(most, each), 0);
  return {
    worstRelativeError: worst,
    passed: worst <= PASS_BELOW,
    compared: compared.length,
    total: names.length,
    atKink: found.filter((each) => each === 'kink').length,
    unresolved: found.filter((each) => each === 'unresolved').length,
  };
}

// Each part is rounded, and its gradient says how far that moves the whole: where large terms cancel, f is known to
// fewer digits than its own size suggests.
function shakenBy(recorded: RecordedFormula): number {
  let shaken = 0;
  for (const node of recorded.nodes) {
    if (node.varies) shaken += Math.abs(recorded.gradientOf(node) * recorded.valueOf(node)) || 0;
  }
  return shaken;
}
