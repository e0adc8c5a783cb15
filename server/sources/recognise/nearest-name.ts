/** How many letters to insert, delete or replace to turn one text into the other (Levenshtein 1966). */
export function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = previous[column - 1] + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column] + 1, current[column - 1] + 1));
    }
    previous = current;
  }
  return previous[right.length];
}

/** Names longer than this are not compared: the work grows with the product of both lengths. */
const longestName = 200;

/** The candidate that differs least from a name by no more than half of its letters; null when none comes near. */
export function nearestName(name: string, candidates: readonly string[]): string | null {
  let nearest: string | null = null;
  let smallest = Math.ceil(name.length / 2);
  for (const candidate of candidates) {
    if (candidate.length <= longestName) {
      const distance = editDistance(name, candidate);
      if (distance < smallest || (distance === smallest && nearest === null)) {
        nearest = candidate;
        smallest = distance;
      }
    }
  }
  return nearest;
}
