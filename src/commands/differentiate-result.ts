// A differentiated formula as plain data with full double precision, for programs: `ask --json` prints it.

import type { DifferentiateWorked } from './differentiate-worked.ts';
import { written } from './differentiate-worked.ts';

/** `value`, `partials` and `check` are null where no values were given; a text in `symbolic` is null where it is too long. */
export function differentiateResult({ request, partials, numbers }: DifferentiateWorked) {
  const byName = <T>(value: (partial: (typeof partials)[number]) => T) =>
    Object.fromEntries(partials.map((partial) => [partial.symbol.name, value(partial)]));
  return {
    f: written(request.formula).plain,
    at: Object.fromEntries(request.at),
    value: numbers?.value ?? null,
    partials: numbers ? byName(({ value }) => value) : null,
    symbolic: byName((partial) => partial.written?.plain ?? null),
    check: numbers ? { worstRelativeError: numbers.check.worstRelativeError, passed: numbers.check.passed } : null,
    kinks: (numbers?.kinks ?? []).map(({ node, kind, at, used }) => ({
      part: written(node.formula).plain,
      kind,
      at,
      used,
    })),
  };
}
