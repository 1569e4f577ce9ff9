// How much of what somebody answered was right.

import type { Catalog } from '../language/catalog.ts';

interface Counted {
  readonly right: number;
  readonly answers: number;
}

export function share(counted: Counted, { quiz }: Catalog): string {
  return quiz.score.share({ right: counted.right, answered: counted.answers, percent: percentOf(counted) });
}

export function accuracy(counted: Counted): string {
  return `${percentOf(counted)} %`;
}

function percentOf({ right, answers }: Counted): string {
  return answers === 0 ? '–' : String(Math.round((100 * right) / answers));
}
