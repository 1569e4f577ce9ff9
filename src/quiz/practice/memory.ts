// How well a card is remembered, and when to ask again: FSRS, graded by what was observed. Knows no question and no person.

import { createEmptyCard, fsrs, type Grade, Rating, type Card as ScheduledCard, State, TypeConvert } from 'ts-fsrs';

/** What could be seen of an answer: right at once, right but slowly, right with a hint, or wrong. */
export type Observed = 'right' | 'slow' | 'hint' | 'wrong';

/** As plain JSON. Moments are Unix milliseconds, `scheduledDays` whole days. */
export interface Memory {
  readonly due: number;
  /** Days until the chance of recall has fallen to 0.9. */
  readonly stability: number;
  /** 1 easy … 10 hard. */
  readonly difficulty: number;
  readonly scheduledDays: number;
  /** Which of the short steps it stands on, while it is being learned. */
  readonly step: number;
  readonly reviews: number;
  readonly lapses: number;
  readonly state: 'new' | 'learning' | 'review' | 'relearning';
  readonly reviewedAt?: number;
}

/** The chance of recall at which a card comes back. */
export const RETENTION = 0.9;

// Without its random spread: the same history gives the same day on every process and after a restart.
const scheduler = fsrs({ request_retention: RETENTION, enable_fuzz: false });

const GRADES: Readonly<Record<Observed, Grade>> = {
  right: Rating.Easy,
  slow: Rating.Good,
  hint: Rating.Hard,
  wrong: Rating.Again,
};

const STATES: Readonly<Record<Memory['state'], State>> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};
const STATE_NAMES = Object.keys(STATES) as readonly Memory['state'][];

/** A card that was never asked: due at once. */
export function newMemory(at: number): Memory {
  return memoryOf(createEmptyCard(new Date(at)));
}

/** The memory after an answer. Source: FSRS-6 as ts-fsrs 5.4.2 has it, default weights. */
export function reviewed(memory: Memory, observed: Observed, at: number): Memory {
  return memoryOf(scheduler.next(cardOf(memory), new Date(at), GRADES[observed]).card);
}

/** The chance of recall now, 0 … 1; 0 for what was never asked. */
export function recallOf(memory: Memory, at: number): number {
  if (memory.state === 'new') return 0;
  return scheduler.get_retrievability(cardOf(memory), new Date(at), false);
}

function cardOf({ due, stability, difficulty, scheduledDays, step, reviews, lapses, state, reviewedAt }: Memory) {
  return TypeConvert.card({
    due,
    stability,
    difficulty,
    elapsed_days: 0,
    scheduled_days: scheduledDays,
    learning_steps: step,
    reps: reviews,
    lapses,
    state: STATES[state],
    last_review: reviewedAt ?? null,
  });
}

function memoryOf(card: ScheduledCard): Memory {
  return {
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    step: card.learning_steps,
    reviews: card.reps,
    lapses: card.lapses,
    state: STATE_NAMES[card.state]!,
    ...(card.last_review && { reviewedAt: card.last_review.getTime() }),
  };
}
