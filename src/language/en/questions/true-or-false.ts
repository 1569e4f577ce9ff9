// Q33: true or false, and why. The statements stand in files by what they are about.

import { layerStatements } from './true-or-false/layers.ts';
import { lessonStatements } from './true-or-false/lessons.ts';
import { wholeStatements } from './true-or-false/whole.ts';

export const trueOrFalse = {
  title: 'True or false, and why?',
  prompt: (statement: string) => `${statement}\n\nTrue or false, and for which reason?`,
  holds: (reason: string) => `True: ${reason}`,
  fails: (reason: string) => `False: ${reason}`,
  ...layerStatements,
  ...lessonStatements,
  ...wholeStatements,
};
