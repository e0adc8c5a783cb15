/** E2: how much of what a client took ahead of the rule was asked for (method, section 6). */
import { isNotComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { DelaysAnalysis } from "#server/indicators/delays.ts";
import { requestGrade, type ShopRecord } from "#server/scheduling/shop-record.ts";

/** Hours taken ahead of the best rule, by the request that they carry. */
export interface RequestedJumps {
  readonly taken: number;
  readonly requested: number;
  readonly dated: number;
  readonly flagged: number;
  readonly standing: number;
  readonly none: number;
  /** Whether any client's work carries a request at all: without that their absence says nothing. */
  readonly anyOnRecord: boolean;
}

/** @returns not computable where no rule is known */
export function requestedJumps(shop: ShopRecord, { answer }: DelaysAnalysis): RequestedJumps | NotComputable {
  const { requested, queueJumpHours } = answer.imposed;
  if (isNotComputable(requested)) return requested;
  if (isNotComputable(queueJumpHours)) return queueJumpHours;
  const { dated, flagged, standing, none } = requested;
  return {
    taken: queueJumpHours,
    requested: dated + flagged + standing,
    dated,
    flagged,
    standing,
    none,
    anyOnRecord:
      shop.requests.count > 0 ||
      shop.operations.request.some((grade) => grade !== requestGrade.none) ||
      shop.operations.contracted.includes(1),
  };
}
