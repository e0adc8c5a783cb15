/** The blue bar: which assumptions were changed, from what to what, and what that does to the result. */
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { scaleOf } from "#client/lib/format.ts";
import { ModifiedBar } from "#client/ui/ModifiedBar.tsx";
import { assumptionMessages } from "./assumption-messages.ts";
import { assumptionName, assumptionValue, changedAssumptions } from "./assumption-text.ts";

export interface ChangedAssumptionsProps {
  readonly portfolio: ComputedPortfolio;
  readonly reference: ComputedPortfolio | null;
  readonly onReset: () => void;
}

const afterAYear = (portfolio: ComputedPortfolio | null): number | null =>
  portfolio !== null && isComputed(portfolio.loss)
    ? (portfolio.loss.find((step) => step.months === 12)?.ebitCents ?? null)
    : null;

export function ChangedAssumptions(props: ChangedAssumptionsProps) {
  const say = useSay(assumptionMessages);
  const format = useFormat();
  const changed = changedAssumptions(props.portfolio.assumptions);
  if (changed.length === 0) return null;
  const [now, was] = [afterAYear(props.portfolio), afterAYear(props.reference)];
  const scale = scaleOf([now ?? 0, was ?? 0]);
  return (
    <ModifiedBar onReset={props.onReset}>
      {changed.map(({ assumption, hasReference }) => {
        const { name, unit, value, reference } = assumption;
        const slots = {
          name: assumptionName(name, say),
          now: <b>{assumptionValue(unit, value, format)}</b>,
        };
        return (
          <span key={name}>
            {hasReference
              ? say.rich("changed.from", { ...slots, was: <s>{assumptionValue(unit, reference, format)}</s> })
              : say.rich("changed.given", slots)}{" "}
          </span>
        );
      })}
      {now === null || was === null
        ? null
        : say.rich("loss", {
            was: <s>{format.money(was, { signed: true, scale })}</s>,
            now: <b>{format.money(now, { signed: true, scale })}</b>,
          })}
    </ModifiedBar>
  );
}
