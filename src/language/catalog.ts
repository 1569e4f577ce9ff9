// The shape of a language: what English says, every language says.

import type { en } from './en/index.ts';

export type Catalog = typeof en;
