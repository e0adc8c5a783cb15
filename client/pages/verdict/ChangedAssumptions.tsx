/** The blue bar: which assumptions were changed, from what to what, and what that does to the net. */
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { ModifiedBar } from "#client/ui/ModifiedBar.tsx";
import { assumptionMessages } from "./assumption-messages.ts";
import { changedAssumptions } from "./changed-assumptions.ts";
import { markMessages } from "./mark-messages.ts";
import { netAmounts } from "./net-amounts.ts";

export interface ChangedAssumptionsProps {
  readonly verdict: ComputedVerdict;
  readonly onReset: () => void;
}

export function ChangedAssumptions({ verdict, onReset }: ChangedAssumptionsProps) {
  const say = useSay(markMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const changed = changedAssumptions(verdict, sayAssumption, format);
  if (changed.length === 0) return null;
  const net = orNull(verdict.net);
  const amounts = net === null ? null : netAmounts(net, format);
  return (
    <ModifiedBar onReset={onReset}>
      {changed.map(({ assumption, name, was, isRange, now }) => {
        const slots = { name, now: <b>{now}</b> };
        return (
          <span key={assumption.name}>
            {isRange
              ? say.rich("bar.range", slots)
              : was === null
                ? say.rich("bar.given", slots)
                : say.rich("bar.changed", { ...slots, was: <s>{was}</s> })}{" "}
          </span>
        );
      })}
      {net === null || amounts === null || net.referenceCents === null
        ? null
        : say.rich("bar.net", {
            was: <s>{amounts.signed(net.referenceCents.estimate)}</s>,
            now: <b>{amounts.signed(net.cents.estimate)}</b>,
          })}
    </ModifiedBar>
  );
}
