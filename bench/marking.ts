// How answers are judged: right forms accepted and wrong ones refused at many drawn points, mistakes named, what a verdict takes.

import { allForms, measuredForms } from '../test/marking/forms/all.ts';
import { fuzzFormulas } from '../test/marking/formula-fuzz.ts';
import { plantCases } from '../test/marking/plants.ts';
import { writtenFactors } from '../test/marking/written-plants.ts';
import { acceptance, naming, planting, writtenPlanting } from './marking-measure.ts';
import { type Row, row } from './rows.ts';

/** Points are drawn anew so many times; whole verdicts and plants take longer, and are judged for fewer. */
const SEEDS = { acceptance: 1000, naming: 50, planting: 10, written: 10 };
const STRINGS = 200_000;

const share = (part: number, whole: number) => `${part} of ${whole}`;

export function marking(): Row[] {
  return [...forms(), ...written(), ...planted(), ...fuzzed()];
}

function forms(): Row[] {
  return allForms.flatMap((each) => {
    const isMeasured = measuredForms.includes(each);
    const { name, right, wrong } = each;
    const found = acceptance(each, isMeasured ? SEEDS.acceptance : 100);
    const { judged, named, invented, microseconds } = naming(each, isMeasured ? SEEDS.naming : 10);
    const of = (count: number) => `${count} forms, ${found.seeds} draws`;
    return [
      {
        goal: '',
        what: `${name}: right refused (${of(right.length)})`,
        figure: share(found.refused, found.right * found.seeds),
      },
      {
        goal: '',
        what: `${name}: wrong accepted (${of(wrong.length)})`,
        figure: share(found.accepted, found.wrong * found.seeds),
      },
      { goal: '', what: `${name}: mistakes named as they were made`, figure: share(named, judged) },
      { goal: '', what: `${name}: mistakes named in right forms`, figure: String(invented) },
      row('G20', `${name}: verdict on a wrong form, median`, microseconds.wrong / 1000, 'ms', 20),
    ];
  });
}

function written(): Row[] {
  return writtenFactors.flatMap((factors) => {
    const { single, double } = writtenPlanting(factors, SEEDS.written);
    return [
      { goal: '', what: `one mistake written, named: ${factors.name}`, figure: share(single.named, single.planted) },
      { goal: '', what: `two mistakes written, named: ${factors.name}`, figure: share(double.named, double.planted) },
    ];
  });
}

function planted(): Row[] {
  return plantCases.flatMap(([name, spec, of]) => {
    const { single, double } = planting(spec, of, SEEDS.planting);
    return [
      { goal: '', what: `one mistake planted, named: ${name}`, figure: share(single.named, single.planted) },
      { goal: '', what: `two mistakes planted, named: ${name}`, figure: share(double.named, double.planted) },
    ];
  });
}

function fuzzed(): Row[] {
  const { strings, read, thrown, changed, slowestMs } = fuzzFormulas(STRINGS);
  return [
    { goal: '', what: 'random and mutated text: read as a formula', figure: share(read, strings) },
    {
      goal: '',
      what: 'random and mutated text: thrown at, or printed and read as another',
      figure: String(thrown + changed),
    },
    row('G20', 'random and mutated text: the slowest', slowestMs, 'ms CPU', 50),
  ];
}
