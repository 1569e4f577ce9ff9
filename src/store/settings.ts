// How a server, a channel or a workspace wants things: a small object for each, whose meaning only its reader knows.

export interface Scope {
  readonly platform: string;
  readonly scopeId: string;
}

/** As it stands in the store, from whichever version wrote it: check it before use. */
export type StoredSettings = Readonly<Record<string, unknown>>;

export interface Settings {
  /** Empty where nothing was set. */
  get(scope: Scope): Promise<StoredSettings>;
  set(scope: Scope, settings: StoredSettings): Promise<void>;
  /** Changes what is named, removes what is named as undefined, and loses no other change made meanwhile. */
  patch(scope: Scope, changes: StoredSettings): Promise<StoredSettings>;
}
