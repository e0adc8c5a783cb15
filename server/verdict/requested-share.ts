/** Whose choice it was that a client went first. */
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { RequestedJumps } from "./requested-jumps.ts";

/**
 * The part of what the client took ahead of the rule that carries a request of its: so much of what its going first costs is charged
 * to it. The rest was our own choice, an internal favour, and is billed to nobody (method, section 0). Nothing where it took nothing.
 *
 * @returns not computable where nobody's requests are on record, for then that this client's are not says nothing
 */
export function requestedShare(requested: RequestedJumps | NotComputable): number | NotComputable {
  if (isNotComputable(requested)) return requested;
  if (requested.taken === 0) return 0;
  if (!requested.anyOnRecord) {
    return notComputable("no-requests-on-record", [
      "interactions",
      "schedule_changes.cause_order_id",
      "orders.priority",
      "privileges",
    ]);
  }
  return Math.min(1, requested.requested / requested.taken);
}
