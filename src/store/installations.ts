// What a platform needs to answer in a workspace that installed the bot: a text that the platform has sealed before.

export interface InstallationKey {
  readonly platform: string;
  /** A workspace or an organisation, in the platform's own words. */
  readonly id: string;
}

export interface Installations {
  get(key: InstallationKey): Promise<string | undefined>;
  set(key: InstallationKey, sealed: string): Promise<void>;
  /** Only where `before` still stands there: true when it did. */
  replace(key: InstallationKey, before: string, sealed: string): Promise<boolean>;
  delete(key: InstallationKey): Promise<void>;
}
