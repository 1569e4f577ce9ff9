// How far each of the three factors moved, as a ratio.

import type { Worked } from '../article-network.ts';

export const ROLES = ['error', 'slope', 'input'] as const;

export type Role = (typeof ROLES)[number];

/** Each factor over what it was before. */
export function ratios(now: Worked, before: Worked): Readonly<Record<Role, number>> {
  const ratio = (role: Role) => now.w11.factors[role] / before.w11.factors[role];
  return { error: ratio('error'), slope: ratio('slope'), input: ratio('input') };
}

/** The factor that moved furthest: halving counts as much as doubling. */
export function furthest(of: Readonly<Record<Role, number>>): Role {
  const far = (role: Role) => Math.abs(Math.log(Math.abs(of[role])));
  return ROLES.reduce((most, role) => (far(role) > far(most) ? role : most));
}
