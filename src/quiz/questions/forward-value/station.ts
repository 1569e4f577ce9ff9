// One station of the forward pass that can be asked about.

import type { Chance } from '../../../gradient/chance.ts';
import type { Catalog } from '../../../language/catalog.ts';
import type { Asked } from '../../question.ts';

export interface Station<Given> {
  draw(chance: Chance): Given | undefined;
  ask(given: Given, words: Catalog): Asked;
}
