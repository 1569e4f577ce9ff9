// English. The shape of this object is the shape of every language.

import { commands } from './commands.ts';
import { errors } from './errors.ts';
import { gradient } from './gradient.ts';
import { help } from './help.ts';
import { pictures } from './pictures.ts';
import { terminal } from './terminal.ts';
import { web } from './web.ts';

export const en = { commands, errors, gradient, help, pictures, terminal, web };
