// Published numbers against the core. The adapters know how each kind of case is built from it; this file only compares.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sharedData } from '../shared-data.ts';
import { logisticBatch, mlpBatch } from './ground-truth/batches.ts';
import { type Case, caseSchema, expectTruth, type Found } from './ground-truth/case.ts';
import { formula } from './ground-truth/formulas.ts';
import { mlp, seed } from './ground-truth/layered.ts';
import { activation, loss, scalarFunction } from './ground-truth/scalar.ts';

/** How each kind of case is built from the core. */
const adapters: Record<string, (from: Case) => Found> = {
  activation,
  expression: formula,
  function: scalarFunction,
  'logistic-batch': logisticBatch,
  loss,
  mlp,
  'mlp-batch': mlpBatch,
  program: formula,
  seed,
};

/** Cases that the core cannot express, with the reason. None today; one that appears here is a named gap, not a skip. */
const notExpressible: Record<string, string> = {};

const data = sharedData('ground-truth.json');
const cases = data === undefined ? [] : z.array(caseSchema).parse(data);
const expressible = cases.filter(({ id }) => !Object.hasOwn(notExpressible, id));

describe.skipIf(data === undefined)('published numbers (needs shared data)', () => {
  it.each(expressible.map((from) => [from.id, from] as const))('%s', (_id, from) => {
    const adapter = adapters[from.network.kind];
    if (!adapter) throw new Error(`no adapter for the kind ${from.network.kind}`);
    expectTruth(from, adapter(from));
  });

  it('run or named as a gap: all 58', () => {
    const accounted = [...expressible.map(({ id }) => id), ...Object.keys(notExpressible)];
    expect(accounted.sort()).toEqual(cases.map(({ id }) => id).sort());
    expect(cases).toHaveLength(58);
  });
});
