// Where the bot tokens come from: one workspace's own, or those of everybody who installed the app.

export interface Installation {
  readonly botToken: string;
  /** The bot as a user of that workspace. */
  readonly botUserId?: string | undefined;
}

/** The workspace, or the organisation of an org-wide install: one of the two. */
export interface InstalledIn {
  readonly team: string | undefined;
  readonly enterprise: string | undefined;
}

export interface Installations {
  /** Undefined where the app is not installed (any more). The token is good now: one that is to expire has been renewed. */
  find(where: InstalledIn): Promise<Installation | undefined>;
}

/** The app in one workspace, by its own token; whoever reaches it through a shared channel is served too. */
export function oneWorkspace(botToken: string): Installations {
  return { find: async () => ({ botToken }) };
}
