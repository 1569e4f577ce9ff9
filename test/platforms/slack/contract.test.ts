// Slack meets the platform contract, over sockets and over HTTP. The loopback refuses what Slack would refuse, so each story is
// also a valid one.

import { platformContract } from '../../conversation/platform-contract.ts';
import { stories } from '../../stories.ts';
import { makeSlackHarness } from './slack-harness.ts';

const all = (await stories()).map(({ name, language, reply }) => ({ name: `${language} ${name}`, reply }));

platformContract('Slack in Socket Mode', () => makeSlackHarness('socket'), { stories: all });
platformContract('Slack over HTTP', () => makeSlackHarness('http'), { stories: [] });
