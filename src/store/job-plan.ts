// What to do at which moment. Planning it can be part of a transaction; doing it is the matter of jobs.ts.

export interface PlannedJob {
  /** Names the effect, not the attempt: `daily:<server>:<date>`. It happens once, however often it is planned. */
  readonly key: string;
  /** Which handler does it. */
  readonly kind: string;
  /** In Unix milliseconds. */
  readonly at: number;
  /** Anything that JSON can carry. */
  readonly data: unknown;
}

export interface JobPlan {
  /** Planned again, a job moves and takes the new data. False when it is done already: nothing is planned. */
  plan(job: PlannedJob): Promise<boolean>;
  /** False when there is none waiting: what has begun cannot be held any more. */
  cancel(key: string): Promise<boolean>;
}
