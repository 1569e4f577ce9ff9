// The targets that the pages of this lesson may be changed to: either class, and a soft target between them.

export const TARGETS = ['1 0', '0 1', '0.7 0.3'] as const;
