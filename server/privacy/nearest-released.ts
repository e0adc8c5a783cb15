/** What to look at instead of a view that is withheld. */
import type { CandidateView } from "./release-plan.ts";

/** The smallest released view that holds everybody of a withheld one, the first of equals; null where none does. */
export function nearestReleased(
  { members }: Pick<CandidateView, "members">,
  released: readonly CandidateView[],
): CandidateView | null {
  let nearest: CandidateView | null = null;
  for (const view of released) {
    if (nearest !== null && view.members.length >= nearest.members.length) continue;
    const held = new Set(view.members);
    if (members.every((person) => held.has(person))) nearest = view;
  }
  return nearest;
}
