// `npx tsx bench/marking-table.ts`: only the measurement of marking, and only its table; it takes a few minutes.

import { marking } from './marking.ts';
import { drawTable } from './rows.ts';

console.log(drawTable(marking()));
