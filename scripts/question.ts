// `npm run -s question -- --seed 7`: one question whole, with its answer and why. With `--json` one document.

import { pick, seededChance } from '../src/gradient/chance.ts';
import { languages } from '../src/language/index.ts';
import { drawQuestion } from '../src/quiz/draw.ts';
import { questionReport, questionText } from '../src/quiz/question-report.ts';
import { readWish } from './question-arguments.ts';

const read = readWish(process.argv.slice(2), process.env.LANG ?? 'en');
if (read.ok) {
  const { types, seed, like, language, json } = read.wish;
  const words = languages[language];
  const type = pick(types, seededChance(seed));
  const { question } = drawQuestion(type, seed, type.topics, like);
  const report = questionReport(question, words);
  process.stdout.write(`${json ? JSON.stringify(report) : questionText(report, words)}\n`);
} else {
  process.stderr.write(`${read.problem}\n`);
  process.exitCode = 2;
}
