// Q33: 맞을까 틀릴까, 그 까닭은. 문장은 다루는 것에 따라 파일로 나뉘어 있다.

import type { Catalog } from '../../catalog.ts';
import { layerStatements } from './true-or-false/layers.ts';
import { lessonStatements } from './true-or-false/lessons.ts';
import { wholeStatements } from './true-or-false/whole.ts';

export const trueOrFalse: Catalog['questions']['true-or-false'] = {
  title: '맞을까 틀릴까, 그 까닭은',
  prompt: (statement) => `${statement}\n\n이 말은 맞을까요, 틀릴까요? 까닭도 골라 주세요.`,
  holds: (reason) => `맞아요: ${reason}`,
  fails: (reason) => `틀려요: ${reason}`,
  ...layerStatements,
  ...lessonStatements,
  ...wholeStatements,
};
