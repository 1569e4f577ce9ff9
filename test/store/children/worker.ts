// Works on jobs of the kind “count”: each adds one to a number of its own, in an effect. Where it stops in the middle
// of a job, for a test to kill it there, is told by its second word.

import { openStore } from '../../../src/store/store.ts';
import { countOf } from './count.ts';
import { options, placeOf } from './place.ts';
import { print } from './print.ts';

const store = await openStore(placeOf(process.argv), options);
const stopAt = process.argv[3];

const reached = async (point: string) => {
  if (!point.startsWith(`${stopAt} `)) return print(point);
  // Listening before it says so: otherwise the signal could end it.
  const goOn = new Promise((resolve) => process.once('SIGUSR2', resolve));
  print(point);
  await goOn;
};

await store.jobs.work({
  count: async ({ key }, once) => {
    await reached(`begun ${key}`);
    const first = await once(async ({ settings }) => {
      await settings.patch(countOf(key), { times: Number((await settings.get(countOf(key))).times ?? 0) + 1 });
    });
    await reached(`${first ? 'effected' : 'already'} ${key}`);
  },
});
print('working');
setInterval(() => {}, 1000);
