// Discord meets the platform contract. The loopback refuses what Discord would refuse, so each story is also a valid one.

import { platformContract } from '../../conversation/platform-contract.ts';
import { stories } from '../../stories.ts';
import { makeDiscordHarness } from './discord-harness.ts';

const all = (await stories()).map(({ name, language, reply }) => ({ name: `${language} ${name}`, reply }));

platformContract('Discord', makeDiscordHarness, { stories: all });
