/** A figure that could not be computed keeps its place: why, what would allow it, and where to add it. */
import type { NotComputable as Why } from "#shared/schema/scalar.ts";
import { useSay } from "#client/i18n/language.tsx";
import {
  isKnownReason as isPeopleReason,
  reasonMessages as peopleReasons,
} from "#client/pages/people/reason-messages.ts";
import {
  isKnownReason as isPlanningReason,
  reasonMessages as planningReasons,
} from "#client/pages/planning/reason-messages.ts";
import {
  isKnownReason as isPortfolioReason,
  reasonMessages as portfolioReasons,
} from "#client/pages/portfolio/reason-messages.ts";
import { Missing } from "#client/ui/Missing.tsx";
import { isKnownReason, reasonMessages } from "./reason-messages.ts";

/** The sentence that says why; what comes from another page's analysis is said as it is there. */
export function useReason(): (reason: string) => string {
  const say = useSay(reasonMessages);
  const [people, planning, portfolio] = [
    useSay(peopleReasons),
    useSay(planningReasons),
    useSay(portfolioReasons),
  ];
  return (reason) => {
    if (isKnownReason(reason)) return say(reason);
    if (isPeopleReason(reason)) return people(reason);
    if (isPlanningReason(reason)) return planning(reason);
    return isPortfolioReason(reason) ? portfolio(reason) : say("other", { reason });
  };
}

export function NotComputable(props: { readonly why: Why }) {
  const reason = useReason();
  return <Missing missing={props.why.missing}>{reason(props.why.reason)}</Missing>;
}
