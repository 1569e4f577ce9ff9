// 한국어. Written, not translated; the glossary and the register stand in CONTRIBUTING.

import type { Catalog } from '../catalog.ts';
import { commands } from './commands.ts';
import { errors } from './errors.ts';
import { gradient } from './gradient.ts';
import { help } from './help.ts';
import { pictures } from './pictures.ts';
import { terminal } from './terminal.ts';
import { web } from './web.ts';

export const ko: Catalog = { commands, errors, gradient, help, pictures, terminal, web };
