/** How chances, estimates and what could not be computed are written in the drawers of evidence. */
import type { Estimate, NotComputable } from "#shared/schema/scalar.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { assumptionMessages } from "../assumption-messages.ts";
import { writeFactor } from "../factor-text.ts";
import { useReason } from "../NotComputable.tsx";
import { evidenceMessages } from "./evidence-messages.ts";

export interface EvidenceText {
  /** `40 chances sur 10 000`. */
  readonly chances: (p: number | NotComputable) => string;
  /** A value with its bounds, or why there is none. */
  readonly estimate: (value: Estimate | NotComputable, write: (value: number) => string) => string;
  /** Hours without a decimal where there are many. */
  readonly hours: (hours: number) => string;
  readonly value: (value: number | NotComputable, write: (value: number) => string) => string;
}

export function useEvidenceText(): EvidenceText {
  const say = useSay(evidenceMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const reason = useReason();
  return {
    chances: (p) => {
      if (!isComputed(p)) return reason(p.reason);
      const inTenThousand = p * 10_000;
      return inTenThousand < 1 ? say("chances.few") : say("chances", { count: Math.round(inTenThousand) });
    },
    estimate: (value, write) =>
      isComputed(value)
        ? say("between", {
            value: write(value.estimate),
            low: write(value.low),
            high: write(value.high),
          })
        : reason(value.reason),
    hours: (hours) => writeFactor("hours", hours, sayAssumption, format),
    value: (value, write) => (isComputed(value) ? write(value) : reason(value.reason)),
  };
}
