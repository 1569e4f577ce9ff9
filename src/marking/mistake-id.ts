// The catalogue of mistakes by number. What each is called stands in language/{en,ko}/mistakes.ts, its formula in this room.

type Digit = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** `M1` … `M54`: one thought that leads to a wrong gradient. The numbers never change meaning: records refer to them. */
export type MistakeId = `M${Digit}` | `M${'1' | '2' | '3' | '4'}${'0' | Digit}` | `M5${'0' | '1' | '2' | '3' | '4'}`;

const LAST = 54;

/** All of them, in order. */
export const mistakeIds: readonly MistakeId[] = Array.from(
  { length: LAST },
  (_, index) => `M${index + 1}` as MistakeId,
);
