// English. The shape of this object is the shape of every language.

import { charts } from './charts.ts';
import { check } from './check.ts';
import { coach } from './coach.ts';
import { commands } from './commands.ts';
import { derive } from './derive.ts';
import { differentiate } from './differentiate.ts';
import { discord } from './discord.ts';
import { errors } from './errors.ts';
import { explanation } from './explanation.ts';
import { gradient } from './gradient.ts';
import { help } from './help.ts';
import { install } from './install.ts';
import { lesson } from './lesson.ts';
import { lessons } from './lessons/index.ts';
import { mistakes } from './mistakes.ts';
import { networks } from './networks.ts';
import { pictures } from './pictures.ts';
import { questions } from './questions/index.ts';
import { quiz } from './quiz.ts';
import { home, settings } from './settings.ts';
import { slack } from './slack.ts';
import { terminal } from './terminal.ts';
import { train } from './train.ts';
import { verdict } from './verdict.ts';
import { web } from './web.ts';

export const en = {
  charts,
  check,
  coach,
  commands,
  derive,
  differentiate,
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
  networks,
  pictures,
  questions,
  quiz,
  settings,
  slack,
  terminal,
  train,
  verdict,
  web,
};
