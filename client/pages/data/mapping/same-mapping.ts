/** Whether two mappings say the same, whatever the order in which they say it. Pure. */
import type { ImportMapping } from "#shared/schema/mapping.ts";

/** The value with the keys of every record in order; lists keep theirs. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([key, member]: [string, unknown]) => [key, ordered(member)]);
}

export function sameMapping(one: ImportMapping, other: ImportMapping): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}
