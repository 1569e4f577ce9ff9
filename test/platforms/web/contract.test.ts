// The web chat meets the platform contract.

import { platformContract } from '../../conversation/platform-contract.ts';
import { stories } from '../../stories.ts';
import { everyBlock, everyField } from './sample-replies.ts';
import { makeWebHarness } from './web-harness.ts';

const all = (await stories()).map(({ name, language, reply }) => ({ name: `${language} ${name}`, reply }));

platformContract('the web chat', makeWebHarness, {
  stories: [
    { name: 'every kind of block', reply: everyBlock },
    { name: 'every kind of field', reply: everyField },
    ...all,
  ],
});
