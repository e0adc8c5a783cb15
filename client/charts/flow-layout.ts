/**
 * Places flows through three columns of nodes: each node as high as what goes through it, with the bands one above the
 * other in the order of the nodes that they join, so that none hides another at its ends.
 */

export interface Flow {
  /** Keys of the nodes in the first, second and third column. */
  readonly path: readonly [string, string, string];
  readonly amount: number;
}

export interface PlacedNode {
  readonly key: string;
  readonly column: 0 | 1 | 2;
  readonly amount: number;
  readonly top: number;
  readonly height: number;
}

/** A stretch of flows between neighbouring columns; in the second half each flow keeps the colour of its first node. */
export interface PlacedBand {
  readonly key: string;
  /** The nodes that it joins, and the first node of the flow. */
  readonly from: string;
  readonly to: string;
  readonly first: string;
  readonly column: 0 | 1;
  readonly amount: number;
  readonly fromTop: number;
  readonly toTop: number;
  readonly height: number;
}

export interface FlowLayout {
  readonly nodes: readonly PlacedNode[];
  readonly bands: readonly PlacedBand[];
}

const sumOf = (flows: readonly Flow[]) => flows.reduce((sum, { amount }) => sum + amount, 0);

/**
 * @param order the keys of each column from top to bottom; those through which nothing goes are left out
 * @param height of the whole drawing
 * @param gap between two nodes of a column
 */
export function flowLayout(
  flows: readonly Flow[],
  order: readonly [readonly string[], readonly string[], readonly string[]],
  height: number,
  gap: number,
): FlowLayout {
  const total = sumOf(flows);
  if (total === 0) return { nodes: [], bands: [] };
  const columns = [0, 1, 2] as const;
  const present = columns.map((column) =>
    order[column].filter((key) => flows.some(({ path, amount }) => path[column] === key && amount > 0)),
  );
  // One scale for all columns: a minute is as high everywhere.
  const mostGaps = Math.max(...present.map((keys) => keys.length - 1));
  const perUnit = (height - mostGaps * gap) / total;
  const nodes = columns.flatMap((column) => {
    const keys = present[column] ?? [];
    const free = height - total * perUnit;
    const between = keys.length > 1 ? free / (keys.length - 1) : 0;
    let top = 0;
    return keys.map((key): PlacedNode => {
      const amount = sumOf(flows.filter(({ path }) => path[column] === key));
      const node = { key, column, amount, top, height: amount * perUnit };
      top += node.height + between;
      return node;
    });
  });
  const topOf = (column: number, key: string) =>
    nodes.find((node) => node.column === column && node.key === key)?.top ?? 0;

  /** The next free place at a side of a node. */
  const taken = new Map<string, number>();
  const place = (side: string, top: number, size: number) => {
    const used = taken.get(side) ?? 0;
    taken.set(side, used + size);
    return top + used;
  };
  const bands: PlacedBand[] = [];
  const [firsts = [], seconds = [], thirds = []] = present;
  for (const first of firsts) {
    for (const second of seconds) {
      const amount = sumOf(flows.filter(({ path }) => path[0] === first && path[1] === second));
      if (amount === 0) continue;
      const size = amount * perUnit;
      bands.push({
        key: `${first}/${second}`,
        from: first,
        to: second,
        first,
        column: 0,
        amount,
        fromTop: place(`0 ${first}`, topOf(0, first), size),
        toTop: place(`1 in ${second}`, topOf(1, second), size),
        height: size,
      });
    }
  }
  for (const second of seconds) {
    for (const first of firsts) {
      for (const third of thirds) {
        const path = flows.filter(
          (flow) => flow.path[0] === first && flow.path[1] === second && flow.path[2] === third,
        );
        const amount = sumOf(path);
        if (amount === 0) continue;
        const size = amount * perUnit;
        bands.push({
          key: `${first}/${second}/${third}`,
          from: second,
          to: third,
          first,
          column: 1,
          amount,
          fromTop: place(`1 out ${second}`, topOf(1, second), size),
          toTop: place(`2 ${third}`, topOf(2, third), size),
          height: size,
        });
      }
    }
  }
  return { nodes, bands };
}
