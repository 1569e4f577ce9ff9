import { expect, test } from 'vitest';
import { topics } from '../../src/lessons/index.ts';
import { mistakeIds } from '../../src/marking/mistake-id.ts';
import { lessonOf } from '../../src/marking/mistake-lesson.ts';

test('each mistake has a lesson, and each lesson that there is a name for exists', () => {
  for (const mistake of mistakeIds) expect(topics).toContain(lessonOf[mistake]);
  expect(Object.keys(lessonOf)).toHaveLength(mistakeIds.length);
});
