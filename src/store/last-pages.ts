// Where somebody was reading last, so that they can go on from there on any platform. What it says only its reader knows.

export interface LastPages {
  get(account: string): Promise<string | undefined>;
  set(account: string, page: string): Promise<void>;
}
