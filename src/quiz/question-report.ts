// One question whole, with its answer: for teachers who print questions and for programs that check them.

import type { NetworkSpec } from '../gradient/network-spec.ts';
import { nameOf } from '../gradient/notation.ts';
import type { Catalog } from '../language/catalog.ts';
import type { Formula } from '../language/number-formulas.ts';
import { showNumber } from '../language/numbers.ts';
import type { MistakeId } from '../marking/mistake-id.ts';
import { askQuestion, type Question } from './draw.ts';
import type { Answer, Level, Topic } from './question.ts';

export interface QuestionReport {
  readonly type: string;
  readonly level: Level;
  readonly topic: Topic;
  readonly seed: number;
  readonly kind: Answer['kind'];
  readonly prompt: string;
  readonly network?: NetworkSpec;
  readonly formula?: Formula;
  /** What the picture says, in words. */
  readonly picture?: string;
  readonly options?: readonly ReportedOption[];
  /** The right option's text, those of all right ones, the parts in order, the number, or a formula that is right. */
  readonly answer: string | number | readonly string[];
  /** What the formula is the gradient of, as one would type it. */
  readonly of?: string;
  /** Wrong answers that say what they come from, where there are no options to choose. */
  readonly mistakes?: readonly ReportedMistake[];
  readonly solution: { readonly point: string; readonly text: string; readonly formula?: Formula };
}

export interface ReportedOption {
  readonly text: string;
  readonly correct: boolean;
  readonly mistake?: MistakeId;
  readonly because: string;
}

export interface ReportedMistake {
  readonly answer: string | number | readonly string[];
  readonly mistake?: MistakeId;
  readonly because: string;
}

export function questionReport(question: Question, words: Catalog): QuestionReport {
  const { type, level, topic, seed } = question;
  const { prompt, network, formula, picture, answer, solution } = askQuestion(question, words);
  return {
    ...{ type, level, topic, seed, kind: answer.kind, prompt },
    ...(network && { network }),
    ...(formula && { formula }),
    ...(picture && { picture: picture.alt }),
    ...answerOf(answer),
    solution: { point: solution.point, text: solution.text, ...(solution.formula && { formula: solution.formula }) },
  };
}

function answerOf(answer: Answer): Pick<QuestionReport, 'options' | 'answer' | 'of' | 'mistakes'> {
  switch (answer.kind) {
    case 'choice':
    case 'several': {
      const right = answer.options.filter(({ correct }) => correct).map(({ text }) => text);
      const options = answer.options.map(({ text, correct, mistake, because }) => ({
        ...{ text, correct, because },
        ...(mistake && { mistake }),
      }));
      return { options, answer: answer.kind === 'choice' ? right[0]! : right };
    }
    case 'order': {
      const { parts } = answer;
      const mistakes = answer.mistakes.map(({ order, ...rest }) => ({
        answer: order.map((at) => parts[at]!),
        ...rest,
      }));
      return { answer: parts, mistakes };
    }
    case 'number':
      return {
        answer: answer.value,
        mistakes: answer.mistakes.map(({ value, ...rest }) => ({ answer: value, ...rest })),
      };
    case 'formula':
      return {
        answer: answer.model,
        of: nameOf(answer.of, answer.network.layers.length),
        mistakes: answer.mistakes.map(({ text, ...rest }) => ({ answer: text, ...rest })),
      };
  }
}

/** The same to be read: heading, prompt, options by letter, the answer and why. */
export function questionText(report: QuestionReport, words: Catalog): string {
  const { type, level, topic, prompt, formula, picture, options = [], solution } = report;
  const { title } = words.questions[type as keyof Catalog['questions']];
  const letter = (at: number) => String.fromCodePoint(0x41 + at);
  const paragraphs = [
    `${title} · ${words.quiz.level(level)} · ${words.lessons[topic].name}`,
    prompt,
    ...(formula ? [formula.plain] : []),
    ...(picture === undefined ? [] : [`[${picture}]`]),
    ...(options.length === 0 ? [] : [options.map(({ text }, at) => `${letter(at)}  ${text}`).join('\n')]),
    words.quiz.reveal.right(shown(report.answer)),
    solution.point,
    solution.text,
    ...(solution.formula ? [solution.formula.plain] : []),
  ];
  return paragraphs.join('\n\n');
}

function shown(answer: QuestionReport['answer']): string {
  if (typeof answer === 'number') return showNumber(answer);
  return typeof answer === 'string' ? answer : answer.join(' · ');
}
