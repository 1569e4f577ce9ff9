// Where a connection to a gateway left off, so that the next process resumes it and misses nothing.

export interface GatewaySession {
  readonly sessionId: string;
  readonly resumeUrl: string;
  /** The last event received. */
  readonly sequence: number;
  /** A session belongs to the number of shards it was opened with. */
  readonly shardCount: number;
}

export interface Sessions {
  get(shard: number): Promise<GatewaySession | undefined>;
  set(shard: number, session: GatewaySession): Promise<void>;
  delete(shard: number): Promise<void>;
}
