// One picture in a process of its own, which then ends: `first-picture.js <root> <way>`. Timed from outside.

import { WAYS, type WayName } from './picture-ways.ts';

const [root, name] = process.argv.slice(2) as [string, WayName];
const way = await WAYS[name](root);
await way.draw(1);
await way.close();
