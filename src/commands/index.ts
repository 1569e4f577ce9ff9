// The list of subcommands. Everything that shows or finds commands reads it.

import type { AnyCommand } from './command.ts';
import { gradient } from './gradient.ts';
import { help } from './help.ts';

export const commands: readonly AnyCommand[] = [help, gradient];
