/** A figure that could not be computed keeps its place: why, what would allow it, and where to add it. */
import type { NotComputable as Why } from "#shared/schema/scalar.ts";
import { useSay } from "#client/i18n/language.tsx";
import { Missing } from "#client/ui/Missing.tsx";
import { isKnownReason, reasonMessages } from "./reason-messages.ts";

/** The sentence that says why. */
export function useReason(): (why: Why) => string {
  const say = useSay(reasonMessages);
  return ({ reason }) => (isKnownReason(reason) ? say(reason) : say("other", { reason }));
}

export function NotComputable(props: { readonly why: Why }) {
  const reason = useReason();
  return <Missing missing={props.why.missing}>{reason(props.why)}</Missing>;
}
