// Which network the questions of a round are about: one that somebody saved, or its kind written out, `2-3-2 tanh half-sse`.

import { UserError } from '../errors.ts';
import { activationNames } from '../gradient/activations.ts';
import { seededChance } from '../gradient/chance.ts';
import { lossNames } from '../gradient/losses.ts';
import type { NetworkSpec } from '../gradient/network-spec.ts';
import {
  drawLike,
  drawWeight,
  isAskable,
  isLikeArticle,
  MOST_LAYERS,
  MOST_UNITS,
} from '../quiz/any-network/draw-like.ts';
import { findQuestion, typesFor } from '../quiz/draw.ts';
import type { RoundSettings } from '../quiz/round-state.ts';
import { ACTIVATION_ALIASES, LOSS_ALIASES } from './aliases.ts';
import type { Context, Values } from './command.ts';
import { readNetworkRequest } from './network-arguments.ts';
import { widthsOf } from './network-request.ts';
import { nameOf } from './readers.ts';
import { asksForSaved, withSavedNetwork } from './saved-network.ts';
import { isBuiltIn } from './saved-network-name.ts';

/** Where so many weights have no gradient worth asking about, no question is looked for. */
const TRIED = 8;

const EXAMPLE = 'quiz start net="2-3-2 tanh"';

/** Undefined where nothing is said, and for the article's network: all questions are about that anyway. @throws UserError */
export async function readLike(
  { net }: Values,
  { mode, topics }: Pick<RoundSettings, 'mode' | 'topics'>,
  context: Context,
): Promise<NetworkSpec | undefined> {
  if (net === undefined || net.trim() === '') return undefined;
  const like = asksForSaved(net)
    ? readNetworkRequest(await withSavedNetwork({ net }, context)).spec
    : readNetworkKind(net);
  if (isLikeArticle(like)) return undefined;
  if (mode === 'duel') throw new UserError('netInDuel', {}, 'quiz start mode=duel');
  refuseUnasked(like, topics);
  return like;
}

/** A shape, with activations and a loss in any order behind it. @throws UserError */
export function readNetworkKind(typed: string): NetworkSpec {
  if (isBuiltIn(typed)) return readNetworkRequest({ net: typed }).spec;
  const words = typed
    .normalize('NFKC')
    .split(/[\s,|]+/)
    .filter((word) => word !== '');
  const isNumber = (word: string) => /^\d/.test(word);
  const named = words.filter((word) => !isNumber(word)).map(readName);
  const activations = named.filter((name) => !isLoss(name));
  const losses = named.filter(isLoss);
  if (losses.length > 1) throw new UserError('repeatedArgument', { name: 'loss' }, EXAMPLE);
  return readNetworkRequest({
    net: words.filter(isNumber).join(' ') || typed,
    ...(activations.length > 0 && { activation: activations.join(' ') }),
    ...(losses.length > 0 && { loss: losses[0]! }),
  }).spec;
}

const isLoss = (name: string) => lossNames.some((loss) => loss === name);

/** An activation, with its parameter where it has one, or a loss. */
function readName(word: string): string {
  const [, name = word, parameter = ''] = /^([^()]*)(\(.*\))?$/.exec(word) ?? [];
  const known = [...activationNames, ...lossNames];
  return nameOf<string>('net', name, known, { ...ACTIVATION_ALIASES, ...LOSS_ALIASES }, EXAMPLE) + parameter;
}

/** @throws UserError where no question about the lessons can be asked about such a network. */
function refuseUnasked(like: NetworkSpec, topics: RoundSettings['topics']): void {
  const net = widthsOf(like).join('-');
  if (!isAskable(like)) throw new UserError('netInQuestions', { net, units: MOST_UNITS, layers: MOST_LAYERS }, EXAMPLE);
  const hasWay = Array.from({ length: TRIED }, (_, seed) => seededChance(seed)).some((chance) =>
    drawLike(like, chance, drawWeight(like, chance)),
  );
  if (!hasWay) throw new UserError('netTeachesNothing', { net }, EXAMPLE);
  const askable = typesFor(like).filter((type) => findQuestion(type, 1, type.topics, like) !== undefined);
  if (askable.length === 0) throw new UserError('netTeachesNothing', { net }, EXAMPLE);
  const known = [...new Set(askable.flatMap((type) => type.topics))];
  if (topics.length > 0 && !topics.some((topic) => known.includes(topic)))
    throw new UserError('netTopics', { net, known }, `quiz start net=${net} topics=${known[0]}`);
}
