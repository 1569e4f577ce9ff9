// Draws the questions of a round, each at its turn: the same round draws the same, and nobody outside can draw ahead.

import { createHash } from 'node:crypto';
import { seededChance, shuffled } from '../gradient/chance.ts';
import { languages } from '../language/index.ts';
import { askQuestion, drawQuestion, findQuestion, type Question, typesFor } from './draw.ts';
import { duelTypes, isDuel } from './duel.ts';
import type { Answer, Asked, Level, QuestionType } from './question.ts';
import { questionTypes } from './questions/index.ts';
import type { Current, Round, RoundSettings } from './round-state.ts';
import { isTimed, readingMs } from './scoring.ts';

/** Bytes in hexadecimal or the like, another each time. */
export type NewId = (length: number) => string;

/** Long enough that no two options of a question have the same. */
const OPTION_ID = 6;
/** A formula takes longer to type than a round's clock gives, where the host did not ask for such questions. */
const FORMULA_LEVEL: Level = 5;
/** A duel spots wrong lines; it repairs them where that is asked for. */
const DUEL_LEVEL: Level = 4;

export interface QuestionNeeds {
  readonly now: number;
  readonly newId: NewId;
  /** Those there are, if left out. */
  readonly types?: readonly QuestionType[];
}

/** The question at `index`, as it begins now. */
export function askNext(
  { secret, settings, askedTypes }: Pick<Round, 'secret' | 'settings' | 'askedTypes'>,
  index: number,
  { now, newId, types = questionTypes }: QuestionNeeds,
): Current {
  const seed = seedOf(secret, index);
  const question = drawFitting(settings, askedTypes, index, seed, types);
  const asked = askQuestion(question, languages[settings.language]);
  return {
    index,
    question,
    shown: shownFor(asked.answer, seed).map((option) => ({ id: newId(OPTION_ID), option })),
    askedAt: now,
    timedFrom: now,
    readMs: readingMs(wholeText(asked)),
    deadline: isTimed(settings.mode) ? now + settings.seconds * 1000 : undefined,
    skips: [],
  };
}

function seedOf(secret: string, index: number): number {
  return createHash('sha256').update(`${secret} ${index}`).digest().readUInt32BE();
}

function drawFitting(
  settings: RoundSettings,
  askedTypes: readonly string[],
  index: number,
  seed: number,
  types: readonly QuestionType[],
): Question {
  const level = settings.level ?? (isDuel({ settings }) ? DUEL_LEVEL : risingLevel(index, settings.questions));
  for (const type of inOrderOfFit(settings, level, askedTypes, seed, types)) {
    const about = settings.topics.length > 0 ? settings.topics : type.topics;
    const { like } = settings;
    const drawing = like ? findQuestion(type, seed, about, like) : drawQuestion(type, seed, about);
    if (drawing === undefined) continue;
    const { question } = drawing;
    const { kind } = askQuestion(question, languages[settings.language]).answer;
    if (kind !== 'formula' || level === FORMULA_LEVEL || !isTimed(settings.mode)) return question;
  }
  throw new Error(`no question type fits a round about ${settings.topics.join(', ')}`);
}

/** From recall to traps over the round. Level 5 is asked only where the host asks for it. */
function risingLevel(index: number, questions: number): Level {
  return (1 + Math.floor((index * 4) / questions)) as Level;
}

/** About the wanted lessons; then nearest to the level, then asked longest ago, then by lot. */
function inOrderOfFit(
  settings: RoundSettings,
  level: Level,
  askedTypes: readonly string[],
  seed: number,
  types: readonly QuestionType[],
): QuestionType[] {
  const { topics } = settings;
  const askable = settings.like ? typesFor(settings.like, types) : types;
  const fitting = isDuel({ settings }) ? duelTypes(types) : askable;
  const about = fitting.filter((type) => topics.length === 0 || type.topics.some((topic) => topics.includes(topic)));
  // A duel is of one kind.
  const last = isDuel({ settings }) ? undefined : askedTypes.at(-1);
  const rank = (type: QuestionType): readonly number[] => [
    // Two of a kind in a row are the last resort.
    type.name === last ? 1 : 0,
    Math.abs(type.level - level),
    askedTypes.lastIndexOf(type.name),
  ];
  return shuffled(about, seededChance(seed)).sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, place) => value !== right[place]);
    return at === -1 ? 0 : left[at]! - right[at]!;
  });
}

/** Options stand as their type put them; parts to be ordered must not stand in order. */
function shownFor(answer: Answer, seed: number): number[] {
  if (answer.kind === 'choice' || answer.kind === 'several') return answer.options.map((_, at) => at);
  if (answer.kind !== 'order') return [];
  const parts = answer.parts.map((_, at) => at);
  const mixed = shuffled(parts, seededChance(seed));
  return mixed.every((part, at) => part === at) ? [...mixed.slice(1), mixed[0]!] : mixed;
}

function wholeText({ prompt, formula, answer }: Asked): string {
  const options = answer.kind === 'choice' || answer.kind === 'several' ? answer.options.map(({ text }) => text) : [];
  const parts = answer.kind === 'order' ? answer.parts : [];
  return [prompt, formula?.plain ?? '', ...options, ...parts].join(' ');
}
