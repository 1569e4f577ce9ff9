// How people want to be called where others read it. What was scored under a name of before follows.

/** A name of their choice, or none that anybody could know them by. */
export type BoardName = { readonly alias: string } | 'hidden';

export interface BoardNames {
  /** Undefined for somebody who goes by their own name. */
  get(account: string): Promise<BoardName | undefined>;
  /** Undefined is their own name again. `alias` must be fit to be shown as it is. */
  set(account: string, name: BoardName | undefined): Promise<void>;
  /** Of those among these people who chose one, by their id on the platform. */
  of(platform: string, personIds: readonly string[]): Promise<ReadonlyMap<string, BoardName>>;
}
