// The terminal meets the platform contract, as far as one person at one screen can.

import { platformContract } from '../../conversation/platform-contract.ts';
import { stories } from '../../stories.ts';
import { ALONE, GROWS, makeTerminalHarness } from './terminal-harness.ts';

const all = (await stories()).map(({ name, language, reply }) => ({ name: `${language} ${name}`, reply }));

platformContract('the terminal', makeTerminalHarness, {
  stories: all,
  unsupported: {
    'shows a public reply to everybody in the place': ALONE,
    'shows a private reply to the asker alone': ALONE,
    'shows an error to the asker alone, whatever its visibility says': ALONE,
    'answers a public button privately in a new message': ALONE,
    'posts under one key once': `${ALONE}; see terminal.test.ts`,
    'sends a direct message to one person': ALONE,
    'replaces the pressed message in place': GROWS,
    'edits what it posted': `${GROWS}; see terminal.test.ts`,
    'shows how far a long answer is, and then the answer in its place': `${GROWS}; see terminal.test.ts`,
  },
});
