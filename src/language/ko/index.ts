// 한국어. Written, not translated; the glossary and the register stand in CONTRIBUTING.

import type { Catalog } from '../catalog.ts';
import { charts } from './charts.ts';
import { commands } from './commands.ts';
import { discord } from './discord.ts';
import { errors } from './errors.ts';
import { explanation } from './explanation.ts';
import { gradient } from './gradient.ts';
import { help } from './help.ts';
import { lesson } from './lesson.ts';
import { lessons } from './lessons/index.ts';
import { pictures } from './pictures.ts';
import { terminal } from './terminal.ts';
import { train } from './train.ts';
import { web } from './web.ts';

export const ko: Catalog = {
  charts,
  commands,
  discord,
  errors,
  explanation,
  gradient,
  help,
  lesson,
  lessons,
  pictures,
  terminal,
  train,
  web,
};
