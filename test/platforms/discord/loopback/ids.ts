// Ids as Discord makes them: the moment in the high bits, so that they are in order and tell when.

const DISCORD_EPOCH = 1_420_070_400_000;

export class Ids {
  #count = 0n;

  constructor(private readonly now: () => number) {}

  next(): string {
    this.#count += 1n;
    return String((BigInt(this.now() - DISCORD_EPOCH) << 22n) | (this.#count & 0x3fffffn));
  }
}
