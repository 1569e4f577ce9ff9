// Networks that somebody saved under a name of their own. What the text means, only its reader knows.

/** An account keeps so many; two accounts that became one may have more, and save none until they are fewer. */
export const MOST_NETWORKS = 20;

export interface SavedNetwork {
  /** As it was typed when it was saved. */
  readonly name: string;
  /** The arguments that ask for it, as they are typed. */
  readonly values: string;
}

export interface Networks {
  /** In the order of their names. */
  all(account: string): Promise<SavedNetwork[]>;
  /** By its name in any case of letters. */
  find(account: string, name: string): Promise<SavedNetwork | undefined>;
  /** In place of the one of that name, if there is one. False where there are too many already: nothing is written. */
  save(account: string, network: SavedNetwork): Promise<boolean>;
  /** False where there is none. */
  delete(account: string, name: string): Promise<boolean>;
}
