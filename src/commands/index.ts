// The list of subcommands. Everything that shows or finds commands reads it.

import type { AnyCommand } from './command.ts';
import { explain } from './explain.ts';
import { gradient } from './gradient.ts';
import { help } from './help.ts';
import { lesson } from './lesson.ts';
import { train } from './train.ts';

export const commands: readonly AnyCommand[] = [help, gradient, lesson, explain, train];
