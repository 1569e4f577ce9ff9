// Run as a process of its own: draws one formula, then has nothing to do, and must end without being told.

import { realTypesetter } from './worker.ts';

const typesetter = realTypesetter({ warm: true });
void typesetter.formula('x').then(() => process.stdout.write('drawn\n'));
