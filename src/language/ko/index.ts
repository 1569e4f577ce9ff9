// 한국어. Written, not translated; the glossary and the register stand in CONTRIBUTING.

import type { Catalog } from '../catalog.ts';
import { charts } from './charts.ts';
import { commands } from './commands.ts';
import { discord } from './discord.ts';
import { errors } from './errors.ts';
import { explanation } from './explanation.ts';
import { gradient } from './gradient.ts';
import { help } from './help.ts';
import { install } from './install.ts';
import { lesson } from './lesson.ts';
import { lessons } from './lessons/index.ts';
import { mistakes } from './mistakes.ts';
import { pictures } from './pictures.ts';
import { questions } from './questions/index.ts';
import { quiz } from './quiz.ts';
import { home, settings } from './settings.ts';
import { slack } from './slack.ts';
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
  home,
  install,
  lesson,
  lessons,
  mistakes,
  pictures,
  questions,
  quiz,
  settings,
  slack,
  terminal,
  train,
  web,
};
