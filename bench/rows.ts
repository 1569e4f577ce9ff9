// One line of the table at the end, and how the table is drawn. Measures nothing.

export interface Row {
  /** Which goal it belongs to. */
  readonly goal: string;
  readonly what: string;
  /** What was measured, with its unit. */
  readonly figure: string;
  /** Against another figure of the same run; only such rows can fail the run. */
  readonly ratio?: { readonly value: number; readonly to: string; readonly atLeast: number; readonly floor: number };
  /** An absolute goal: printed with whether it is met, but never a failure, since machines differ. */
  readonly limit?: { readonly value: number; readonly atMost: number; readonly unit: string };
}

/** A time or a size, beside its goal where it has one. */
export function row(goal: string, what: string, value: number, unit: string, atMost?: number): Row {
  const figure = `${show(value)} ${unit}`.trim();
  return { goal, what, figure, ...(atMost !== undefined && { limit: { value, atMost, unit } }) };
}

/** A ratio below its floor: a regression on any machine. */
export function hasFallen({ ratio }: Row): boolean {
  return ratio !== undefined && !(ratio.value >= ratio.floor);
}

export function drawTable(rows: readonly Row[]): string {
  const cells = [['', 'what', 'figure', 'ratio', 'goal', 'met'], ...rows.map(cellsOf)];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return [line(cells[0]!), widths.map((width) => '─'.repeat(width)).join('──'), ...cells.slice(1).map(line)].join('\n');
}

function cellsOf(row: Row): string[] {
  const { goal, what, figure, ratio, limit } = row;
  if (ratio) {
    const { value, to, atLeast } = ratio;
    const met = hasFallen(row) ? `FELL below ${show(ratio.floor)}` : value >= atLeast ? 'yes' : 'no';
    return [goal, what, figure, `${show(value)} × ${to}`, `≥ ${show(atLeast)}`, met];
  }
  if (limit) {
    return [goal, what, figure, '', `≤ ${limit.atMost} ${limit.unit}`, limit.value <= limit.atMost ? 'yes' : 'no'];
  }
  return [goal, what, figure, '', '', ''];
}

/** Three significant figures; thousands parted. */
export function show(value: number): string {
  if (value === 0) return '0';
  if (Math.abs(value) >= 1000) return Math.round(Number(value.toPrecision(3))).toLocaleString('en');
  if (Math.abs(value) < 0.001) return value.toExponential(1);
  return String(Number(value.toPrecision(3)));
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}
