// Lets somebody into a duel that waits for its second.

import type { Store } from '../store/store.ts';
import { type Joining, joining } from './duel.ts';
import type { Player, Round } from './round-state.ts';
import { type RoundTime, transit } from './round-store.ts';

export interface JoinResult {
  readonly kind: Joining;
  /** As it is then; undefined where there never was such a round. */
  readonly round?: Round;
}

export async function joinDuel(store: Store, time: RoundTime, id: string, player: Player): Promise<JoinResult> {
  let kind: Joining = 'over';
  const moved = await transit(store, id, time, (round) => {
    kind = joining(round, player);
    return [{ kind: 'join', player }];
  });
  return moved === undefined ? { kind: 'over' } : { kind, round: moved.round };
}
