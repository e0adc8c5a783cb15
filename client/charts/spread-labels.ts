/** Keeps labels beside line ends from lying on one another. */

/**
 * Moves positions apart so that neighbours are at least `gap` from one another, as little as possible, within
 * [low, high] where there is room. The order along the axis is kept.
 *
 * @param wanted pixel positions, in any order
 * @returns a position for each, in the order given
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  low: number,
  high: number,
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((first, second) => wanted[first] - wanted[second]);
  // Runs of labels that touch; each run is centred on the mean of what its labels wanted.
  const runs: { members: number[]; centre: number }[] = [];
  const half = (size: number) => ((size - 1) * gap) / 2;
  const within = (centre: number, size: number) =>
    Math.max(low + half(size), Math.min(high - half(size), centre));
  for (const index of order) {
    let run = { members: [index], centre: within(wanted[index], 1) };
    for (let before = runs.at(-1); before !== undefined; before = runs.at(-1)) {
      const apart = run.centre - half(run.members.length) - (before.centre + half(before.members.length));
      if (apart >= gap) break;
      runs.pop();
      const members = [...before.members, ...run.members];
      const mean = members.reduce((sum, member) => sum + wanted[member], 0) / members.length;
      run = { members, centre: within(mean, members.length) };
    }
    runs.push(run);
  }
  const placed = [...wanted];
  for (const { members, centre } of runs) {
    for (const [position, member] of members.entries()) {
      placed[member] = centre - half(members.length) + position * gap;
    }
  }
  return placed;
}
