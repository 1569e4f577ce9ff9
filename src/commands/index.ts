// The list of subcommands. Everything that shows or finds commands reads it.

import { check } from './check.ts';
import type { AnyCommand } from './command.ts';
import { derive } from './derive.ts';
import { differentiate } from './differentiate.ts';
import { explain } from './explain.ts';
import { gradient } from './gradient.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import { lesson } from './lesson.ts';
import { quizPause, quizResume, quizSkip, quizStart, quizStatus, quizStop } from './quiz.ts';
import { score } from './score.ts';
import { settingsBoard } from './settings-board.ts';
import { settingsLanguage } from './settings-language.ts';
import { settingsLink } from './settings-link.ts';
import { settingsNetDelete } from './settings-net-delete.ts';
import { settingsNetSave } from './settings-net-save.ts';
import { settingsNets } from './settings-nets.ts';
import { settingsShow } from './settings-show.ts';
import { train } from './train.ts';

export const commands: readonly AnyCommand[] = [
  help,
  gradient,
  differentiate,
  check,
  derive,
  lesson,
  explain,
  train,
  quizStart,
  quizStop,
  quizSkip,
  quizPause,
  quizResume,
  quizStatus,
  score,
  home,
  settingsShow,
  settingsLanguage,
  settingsBoard,
  settingsLink,
  settingsNets,
  settingsNetSave,
  settingsNetDelete,
];
