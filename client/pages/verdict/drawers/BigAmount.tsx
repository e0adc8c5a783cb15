/** The amount of a drawer: the value, its interval as a light band, and what it was before an assumption was changed. */
import type { Estimate } from "#shared/schema/scalar.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { scaleOf } from "#client/lib/format.ts";
import { Interval } from "#client/ui/Interval.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import styles from "./drawers.module.css";

export interface BigAmountProps {
  /** As it stands in the net: a cost is negative. */
  readonly cents: Estimate;
  /** It has no interval. */
  readonly counted: boolean;
  /** Its sign carries no meaning: it is no part of the net. */
  readonly unsigned?: boolean;
  /** The same before assumptions were changed; null where nothing was. */
  readonly referenceCents: number | null;
}

export function BigAmount(props: BigAmountProps) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const { cents, referenceCents } = props;
  const scale = scaleOf([cents.estimate, cents.low, cents.high]);
  const digits = scale === "million" ? 2 : scale === "thousand" ? 1 : 0;
  const signed = props.unsigned !== true;
  const money = (value: number) => format.money(value, { signed, scale, digits });
  const plain = (value: number) => format.scaled(value, scale, { signed, digits });
  const low = Math.min(cents.low, cents.high);
  const high = Math.max(cents.low, cents.high);
  const isChanged = referenceCents !== null && Math.round(referenceCents) !== Math.round(cents.estimate);
  return (
    <p className={styles["big"]}>
      <b>{money(cents.estimate)}</b>
      {props.counted ? (
        <span>{say("counted")}</span>
      ) : (
        <Interval>
          {say("range", { low: format.language === "fr" ? plain(low) : money(low), high: money(high) })}
        </Interval>
      )}
      {isChanged ? (
        <s className={styles["was"]}>{say("reference", { amount: money(referenceCents) })}</s>
      ) : null}
    </p>
  );
}
