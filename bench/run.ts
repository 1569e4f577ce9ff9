// Measures everything, one subject after the other, and prints one table. Started bundled, as the program itself is.

import { cpus, loadavg } from 'node:os';
import { answers } from './answers.ts';
import { descent } from './descent.ts';
import { differentiated } from './differentiate.ts';
import { discord } from './discord.ts';
import { gradients } from './gradients.ts';
import { marking } from './marking.ts';
import { pictureService } from './picture-service.ts';
import { pictures } from './pictures.ts';
import { practice } from './practice.ts';
import { ofProcess } from './process.ts';
import { quiz } from './quiz.ts';
import { drawTable, hasFallen } from './rows.ts';
import { slack } from './slack.ts';

type Files = [root: string, firstPicture: string, bareDiscord: string, bareSlack: string, quizMeasure: string];
const [root, firstPicture, bareDiscord, bareSlack, quizMeasure] = process.argv.slice(2) as Files;
const start = performance.now();
const say = (text: string) => process.stderr.write(`${text}\n`);

say('gradients …');
const rows = await gradients();
say('descent …');
rows.push(...descent());
say('formulas …');
rows.push(...differentiated());
say('answers …');
rows.push(...(await answers()));
say('marking …');
rows.push(...marking());
say('pictures …');
rows.push(...(await pictures(root, firstPicture)), ...(await pictureService(root)));
say('discord …');
rows.push(...(await discord(root, bareDiscord)));
say('slack …');
rows.push(...(await slack(root, bareSlack)));
say('rounds …');
rows.push(...quiz(quizMeasure));
say('practice …');
rows.push(...practice());
say('processes …');
rows.push(...(await ofProcess(root)));

const fallen = rows.filter(hasFallen);
const seconds = Math.round((performance.now() - start) / 1000);
console.log(drawTable(rows));
console.log(
  `\nnode ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${loadavg()[0]!.toFixed(1)}, ` +
    `${new Date().toISOString().slice(0, 16)}Z, ${seconds} s`,
);
if (fallen.length > 0) {
  console.error(`\n${fallen.length} of the ratios fell: ${fallen.map((row) => row.what).join('; ')}`);
  process.exitCode = 1;
}
