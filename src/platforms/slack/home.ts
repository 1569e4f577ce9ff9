// App Home: a message drawn as the app's own tab. What it says is made elsewhere.

import type { HomeView } from '@slack/types';
import type { Message } from '../../conversation/reply.ts';
import { blocksInView, type FileIds } from './render.ts';

const NONE: FileIds = new Map();

/** Of pictures whose Slack files are not given, the words remain. */
export function homeView(message: Message, fileIds: FileIds = NONE): HomeView {
  return { type: 'home', blocks: blocksInView(message, fileIds) };
}
