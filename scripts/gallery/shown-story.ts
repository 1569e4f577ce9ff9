// A story as the gallery's page gets it.

import type { WireBlock } from '../../src/platforms/web/wire.ts';

export interface ShownStory {
  readonly name: string;
  readonly language: 'en' | 'ko';
  readonly privately: boolean;
  readonly plain: string;
  readonly blocks: readonly WireBlock[];
}
