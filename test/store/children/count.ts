// Where the worker counts how often a job took effect.

import type { Scope } from '../../../src/store/settings.ts';
import type { Store } from '../../../src/store/store.ts';

export const countOf = (key: string): Scope => ({ platform: 'web', scopeId: key });

export async function timesOf(store: Store, key: string): Promise<unknown> {
  return (await store.settings.get(countOf(key))).times;
}
