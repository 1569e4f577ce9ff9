// Opens the store and holds it until it is killed; refused, says why.

import { openStore } from '../../../src/store/store.ts';
import { options, placeOf } from './place.ts';
import { print } from './print.ts';

try {
  await openStore(placeOf(process.argv), options);
  print('open');
  setInterval(() => {}, 1000);
} catch (fault) {
  print(`refused ${(fault as Error).name}: ${(fault as Error).message}`);
}
