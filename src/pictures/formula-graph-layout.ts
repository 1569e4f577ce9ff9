// Where the nodes of a computation graph stand: in ranks from its inputs to the whole, few lines crossing. Draws nothing.

import type { GraphNode } from './formula-graph-nodes.ts';

export interface Placed {
  readonly rank: number;
  /** Its middle across the ranks. */
  readonly across: number;
}

export interface GraphLayout {
  readonly ranks: number;
  readonly nodes: readonly Placed[];
  /** For each node and each of its inputs, the points across that a line passes on the ranks between, nearest input first. */
  readonly between: (node: number, input: number) => readonly Placed[];
  /** From the least to the most that any node takes across. */
  readonly from: number;
  readonly to: number;
}

/** A node, or a place where a long line passes a rank. */
interface Cell {
  readonly rank: number;
  readonly breadth: number;
  across: number;
  /** Cells on the rank before and on the rank after. */
  readonly before: Cell[];
  readonly after: Cell[];
}

const SWEEPS = 24;
/** Sweeps that may still change the order. */
const ORDERING = 8;
const PASSING = 10;

/** `breadths` is what each node takes across, `gap` what is left free between two. */
export function layGraph(nodes: readonly GraphNode[], breadths: readonly number[], gap: number): GraphLayout {
  const ranks = ranksOf(nodes);
  const count = Math.max(...ranks) + 1;
  const rows: Cell[][] = Array.from({ length: count }, () => []);
  const cell = (rank: number, breadth: number): Cell => {
    const made = { rank, breadth, across: 0, before: [], after: [] };
    rows[rank]!.push(made);
    return made;
  };
  const cells: Cell[] = [];
  const passing = new Map<string, Cell[]>();
  // From the whole down, inputs in the order in which they are written: a tree is then free of crossings at once.
  const visit = (at: number): Cell => {
    const known = cells[at];
    if (known) return known;
    const own = cell(ranks[at]!, breadths[at]!);
    cells[at] = own;
    for (const from of new Set(nodes[at]!.inputs.map((input) => input.from))) {
      const ways = Array.from({ length: ranks[at]! - ranks[from]! - 1 }, (_, index) =>
        cell(ranks[from]! + 1 + index, PASSING),
      );
      const line = [visit(from), ...ways, own];
      line.slice(1).forEach((next, index) => {
        line[index]!.after.push(next);
        next.before.push(line[index]!);
      });
      passing.set(`${at} ${from}`, ways);
    }
    return own;
  };
  visit(nodes.length - 1);
  arrange(rows, gap);
  const all = rows.flat();
  return {
    ranks: count,
    nodes: cells.map(({ rank, across }) => ({ rank, across })),
    between: (node, input) => passing.get(`${node} ${input}`) ?? [],
    from: Math.min(...all.map(({ across, breadth }) => across - breadth / 2)),
    to: Math.max(...all.map(({ across, breadth }) => across + breadth / 2)),
  };
}

/** As far from the whole as its longest way; a name stands just before where it is first used. */
function ranksOf(nodes: readonly GraphNode[]): number[] {
  const ranks: number[] = [];
  for (const { inputs } of nodes) ranks.push(Math.max(-1, ...inputs.map(({ from }) => ranks[from]!)) + 1);
  nodes.forEach(({ inputs }, at) => {
    if (inputs.length > 0) return;
    const users = nodes.flatMap((node, place) => (node.inputs.some(({ from }) => from === at) ? [ranks[place]!] : []));
    if (users.length > 0) ranks[at] = Math.min(...users) - 1;
  });
  return ranks;
}

/** Orders each rank by the middle of its neighbours, then pulls every cell as near to them as its own rank allows. */
function arrange(rows: readonly Cell[][], gap: number): void {
  const settled = (row: readonly Cell[], near: (cell: Cell) => readonly Cell[]) =>
    settle(
      row,
      row.map((cell) => middle(near(cell), cell.across)),
      gap,
    );
  for (const row of rows) spread(row, gap);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const isDown = sweep % 2 === 0;
    for (const row of isDown ? rows : rows.toReversed()) {
      const wanted = new Map(row.map((cell) => [cell, middle(isDown ? cell.before : cell.after, cell.across)]));
      // Equal wishes keep their order: sorting is stable.
      if (sweep < ORDERING) row.sort((a, b) => wanted.get(a)! - wanted.get(b)!);
      settled(row, ({ before, after }) => [...before, ...after]);
    }
  }
  // Last from the inputs on, so that what has one input stands straight behind it.
  for (const row of rows) settled(row, ({ before }) => before);
}

function middle(cells: readonly Cell[], otherwise: number): number {
  return cells.length === 0 ? otherwise : cells.reduce((sum, { across }) => sum + across, 0) / cells.length;
}

function spread(row: readonly Cell[], gap: number): void {
  const total = row.reduce((sum, { breadth }) => sum + breadth + gap, -gap);
  let at = -total / 2;
  for (const cell of row) {
    cell.across = at + cell.breadth / 2;
    at += cell.breadth + gap;
  }
}

/** The places nearest to the wanted ones (least squares) in this order, with a gap between all. */
function settle(row: readonly Cell[], wanted: readonly number[], gap: number): void {
  // Less what must lie before each, the places only have to rise: neighbours that do not are pooled at their mean.
  const offsets: number[] = [];
  row.forEach((cell, at) => {
    const last = row[at - 1];
    offsets.push(last ? offsets[at - 1]! + (last.breadth + cell.breadth) / 2 + gap : 0);
  });
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((place, at) => {
    let pool = { sum: place - offsets[at]!, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const places = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  row.forEach((cell, at) => {
    cell.across = places[at]! + offsets[at]!;
  });
}
