// A person's derivations in the store: begun, moved and ended so that what is done at the same time is neither lost nor counted twice.

import { type CoachMove, type Derivation, MOST_MOVES } from '../coach/derivation.ts';
import { derivationOf, derivationsAlong } from '../coach/replay.ts';
import { UserError } from '../errors.ts';
import type { StoredDerivation } from '../store/derivations.ts';
import { idOf } from '../store/kept.ts';
import type { Repositories } from '../store/repositories.ts';
import type { Context } from './command.ts';
import { coachTask, type KeptTask, sameTask } from './derive-task.ts';
import { whoAsks } from './who.ts';

/** A move as it is kept: beside it the request that it came by, because a platform may deliver one twice. */
type KeptMove = CoachMove & { readonly by: string };

/** Where a derivation stands; `derivation` may hold a last move that was looked at, but is not kept. */
export interface Standing {
  readonly stored: StoredDerivation;
  readonly derivation: Derivation;
}

/** What several moves at once came to. */
export interface Moved extends Standing {
  /** Those that were not kept: the first could not be read, those after it were not looked at. */
  readonly left: readonly CoachMove[];
  /** They were meant for something that is behind the learner by now. */
  readonly late: boolean;
}

/** So many may be written between reading and writing before we give up. */
const MOST_TRIES = 20;
const TOO_FAST = 'a derivation changes faster than it can be written';

export function standingOf(stored: StoredDerivation): Standing {
  return { stored, derivation: derivationOf(coachTask(stored), movesOf(stored)) };
}

function movesOf({ moves }: StoredDerivation): CoachMove[] {
  return (moves as readonly KeptMove[]).map(({ by: _by, ...move }) => move);
}

/** Everything of whoever asks, the one moved last first. Asking makes no account. */
export async function ownDerivations(context: Context): Promise<readonly StoredDerivation[]> {
  const { accounts, derivations } = await context.store();
  const account = await accounts.find(whoAsks(context));
  return account === undefined ? [] : derivations.of(account);
}

/** @throws UserError where it is forgotten, or somebody else's. */
export async function ownDerivation(id: string, context: Context): Promise<StoredDerivation> {
  const { accounts, derivations } = await context.store();
  const [stored, account] = await Promise.all([derivations.get(id), accounts.find(whoAsks(context))]);
  if (stored === undefined || stored.account !== account) throw new UserError('expired', {}, 'derive');
  return stored;
}

/** The one that stands open afterwards, and what was put aside for it. */
export interface Begun {
  readonly stored: StoredDerivation;
  readonly aside?: StoredDerivation;
  /** Another one is open, and was to be left so. */
  readonly inTheWay?: true;
}

/** Begins this task, unless it is open already. With `instead` another open one is put aside, else that one stands. */
export function begin(task: KeptTask, instead: boolean, context: Context): Promise<Begun> {
  return inTurn(context, async (all, account) => {
    const open = await all.derivations.open(account);
    if (open && sameTask(open, task)) return { stored: open };
    if (open && !instead) return { stored: open, inTheWay: true };
    const at = context.request.at;
    const aside = open && (await putAside(all, account));
    const stored: StoredDerivation = {
      id: idOf(stampOf(context)),
      account,
      ...task,
      moves: [],
      version: 1,
      startedAt: at,
      movedAt: Math.max(at, aside?.movedAt ?? 0),
      state: 'open',
    };
    if (await all.derivations.begin(stored)) return { stored, ...(aside && { aside }) };
    // The same request again finds what it began the first time, whatever became of it since.
    const before = await all.derivations.get(stored.id);
    return before ? { stored: before } : { stored: (await all.derivations.open(account)) ?? stored, inTheWay: true };
  });
}

/** Opens again what was put aside; what is open gives way to it. One that is open or over stays as it is. */
export function takeUp(id: string, context: Context): Promise<Begun> {
  return inTurn(context, async (all, account) => {
    const stored = await all.derivations.get(id);
    if (stored?.account !== account) throw new UserError('expired', {}, 'derive');
    if (stored.state !== 'aside') return { stored };
    const open = await all.derivations.open(account);
    const aside = open && (await putAside(all, account));
    const opened: StoredDerivation = {
      ...stored,
      state: 'open',
      version: stored.version + 1,
      movedAt: Math.max(context.request.at, stored.movedAt, open?.movedAt ?? 0),
    };
    await all.derivations.save(opened);
    return { stored: opened, ...(aside && { aside }) };
  });
}

/** Ends it, if it still stands as it was shown. */
export async function end(id: string, version: number, context: Context): Promise<Standing> {
  const stored = await ownDerivation(id, context);
  if (stored.state !== 'open' || stored.version !== version) return standingOf(stored);
  const ended = moved(stored, { state: 'ended' }, context);
  const { derivations } = await context.store();
  return standingOf((await derivations.save(ended)) ? ended : await ownDerivation(id, context));
}

/** Whether moves that were meant for `before` still mean something where it stands `now`. */
type StillMeant = (now: Standing) => boolean;

/** Adds moves to an open derivation, each once; what could not be read is shown, and not kept. */
export async function addMoves(
  id: string,
  moves: readonly CoachMove[],
  meant: StillMeant,
  context: Context,
): Promise<Moved> {
  const { derivations } = await context.store();
  for (let turn = 0; turn < MOST_TRIES; turn++) {
    const stored = await ownDerivation(id, context);
    const along = derivationsAlong(coachTask(stored), movesOf(stored), moves);
    const now = { stored, derivation: along[0] };
    if (stored.state !== 'open' || isHere(stored, stampOf(context))) return { ...now, left: [], late: false };
    if (!meant(now)) return { ...now, left: [], late: true };
    const { kept, derivation, left } = taken(moves, along);
    if (kept.length === 0) return { stored, derivation, left, late: false };
    const by = stampOf(context);
    const all = [...stored.moves, ...kept.map((move): KeptMove => ({ ...move, by }))];
    const over = derivation.done || all.length >= MOST_MOVES;
    const next = moved(stored, { moves: all, ...(over && { state: 'ended' }) }, context);
    if (await derivations.save(next)) return { stored: next, derivation, left, late: false };
  }
  throw new Error(TOO_FAST);
}

interface Taken {
  readonly kept: readonly CoachMove[];
  readonly left: readonly CoachMove[];
  readonly derivation: Derivation;
}

/** As many of them as can be read, one after the other; the last one looked at may be one that cannot. */
function taken(moves: readonly CoachMove[], along: readonly [Derivation, ...Derivation[]]): Taken {
  let [derivation, ...after] = along;
  for (const [at, next] of after.entries()) {
    // What comes after the end is not looked at.
    if (derivation.done) return { kept: moves.slice(0, at), derivation, left: [] };
    derivation = next;
    if (!isKept(next)) return { kept: moves.slice(0, at), derivation, left: moves.slice(at) };
  }
  return { kept: moves.slice(0, after.length), derivation, left: [] };
}

function isKept({ last }: Derivation): boolean {
  return last?.kind === 'written' || last?.kind === 'hint' || last?.kind === 'skipped';
}

function isHere({ moves }: StoredDerivation, stamp: string): boolean {
  return (moves as readonly KeptMove[]).some(({ by }) => by === stamp);
}

function moved(stored: StoredDerivation, change: Partial<StoredDerivation>, { request }: Context): StoredDerivation {
  return { ...stored, version: stored.version + 1, movedAt: Math.max(stored.movedAt, request.at), ...change };
}

/** Whatever is open, as it is by then: a line may be written into it at the same time. */
async function putAside({ derivations }: Repositories, account: string): Promise<StoredDerivation | undefined> {
  for (let turn = 0; turn < MOST_TRIES; turn++) {
    const open = await derivations.open(account);
    if (open === undefined) return undefined;
    const aside: StoredDerivation = { ...open, state: 'aside', version: open.version + 1 };
    if (await derivations.save(aside)) return aside;
  }
  throw new Error(TOO_FAST);
}

/** In one transaction, in which the account stays this person's. */
async function inTurn<T>(context: Context, work: (all: Repositories, account: string) => Promise<T>): Promise<T> {
  const store = await context.store();
  return store.transaction(async (all) => work(all, await all.accounts.of(whoAsks(context))));
}

function stampOf({ request }: Pick<Context, 'request'>): string {
  return `${request.platform} ${request.id}`;
}
