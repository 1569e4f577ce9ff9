// Which of many layers or units a picture has room for: the first ones, the last, and those the question is about.

/** Positions to show, ascending. Where two neighbours differ by more than one, something was left out. */
export function shownPositions(count: number, room: number, wanted: readonly number[] = []): number[] {
  if (count <= room) return Array.from({ length: count }, (_, position) => position);
  const shown = new Set([0, count - 1, ...wanted.filter((position) => position >= 0 && position < count)]);
  for (let position = 1; shown.size < room; position++) shown.add(position);
  return [...shown].sort((a, b) => a - b);
}
