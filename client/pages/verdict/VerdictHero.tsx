/** The first glance: a sentence that can be read aloud with its interval, what is established and what is not, and the net. */
import type { ReactNode } from "react";
import type { ComputedVerdict, VerdictNet } from "#shared/schema/verdict.ts";
import { periodText } from "#client/context/period-text.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { plusDays, wholeMonths } from "#client/lib/day.ts";
import { classNames } from "#client/method/class-names.ts";
import { isAccused } from "#client/method/verdict-title.ts";
import { Interval } from "#client/ui/Interval.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import page from "#client/ui/page.module.css";
import { headline, holdingConduct } from "./headline.ts";
import { heroMessages } from "./hero-messages.ts";
import { monthsInWords, netAmounts } from "./net-amounts.ts";
import { NetMeasure } from "./NetMeasure.tsx";
import { NotComputable } from "./NotComputable.tsx";
import { useChances, useCents } from "./spoken-amounts.ts";
import type { VerdictFigureProps } from "./verdict-figure.ts";
import styles from "./verdict.module.css";

export function VerdictHero(props: VerdictFigureProps) {
  const say = useSay(heroMessages);
  const format = useFormat();
  const { verdict } = props;
  const { client, net } = verdict;
  const isInsufficient = verdict.class === "insufficient-data";
  return (
    <section className={styles["opening"]}>
      <p className={page["kicker"]}>
        {say("kicker", { name: client.name, period: periodText(verdict.period, format) })}
      </p>
      <h1 className={page["sentence"]}>
        {isInsufficient ? say("insufficient", { name: client.name }) : <MoneySentence {...props} />}
      </h1>
      <div className={styles["leads"]}>
        {isInsufficient ? (
          <p className={page["lead"]}>
            <MoneySentence {...props} />
          </p>
        ) : null}
        {isComputed(net) ? null : (
          <div className={styles["why"]}>
            <NotComputable why={net} />
          </div>
        )}
        <p className={page["lead"]}>
          <Lead {...props} />
        </p>
      </div>
      {isComputed(net) ? <NetMeasure net={net} address={props.address} /> : null}
    </section>
  );
}

/** `en douze mois` for whole months, else both bounds. */
function usePeriodWords({ period }: ComputedVerdict): string {
  const say = useSay(heroMessages);
  const format = useFormat();
  const months = wholeMonths(period.from, period.to);
  const day = (civil: string) => format.day(civil).replaceAll(" ", "\u00A0");
  return months === null
    ? say("period.days", { from: day(period.from), last: day(plusDays(period.to, -1)) })
    : say("period.months", { months: monthsInWords(months, format) });
}

function MoneySentence({ verdict, address }: VerdictFigureProps): ReactNode {
  const say = useSay(heroMessages);
  const format = useFormat();
  const period = usePeriodWords(verdict);
  const { client, net } = verdict;
  const { money } = headline(verdict);
  const slots = { revenue: format.money(verdict.revenueCents), period, name: client.name };
  if (!isComputed(net) || money === "unknown") return say("net.unknown", slots);
  const { cents } = net;
  const amounts = netAmounts(net, format);
  const written = amounts.plain(money === "loss" ? -cents.estimate : cents.estimate);
  const opened = (
    <Opens
      label={say("open.net")}
      modified={net.referenceCents !== null}
      onOpen={() => address.openDrawer({ kind: "net" })}
    >
      {written}
    </Opens>
  );
  const parts = {
    ...slots,
    net: opened,
    interval: <Interval>{amounts.between(cents)}</Interval>,
  };
  return verdict.changed.length === 0
    ? say.rich(`net.${money}`, parts)
    : say.rich(`changed.${money}`, { ...parts, count: verdict.changed.length });
}

/** What is said of the client's conduct. */
function conductOf(verdict: ComputedVerdict) {
  if (isAccused(verdict.class)) return "accused" as const;
  return verdict.class === "watch" && holdingConduct(verdict).length === 0 ? "watchNone" : verdict.class;
}

/** Cents per euro, then what is established, then what is not: chances in 100, never a p-value. */
function Lead({ verdict }: VerdictFigureProps): ReactNode {
  const say = useSay(heroMessages);
  const net = orNull(verdict.net);
  return (
    <>
      {net === null ? null : <PerEuro verdict={verdict} net={net} />} <Moved verdict={verdict} />{" "}
      {say(`conduct.${conductOf(verdict)}`)} <LossSentence verdict={verdict} net={net} />
    </>
  );
}

interface NetProps {
  readonly verdict: ComputedVerdict;
  readonly net: VerdictNet;
}

/** What is said of a loss. */
function LossSentence({
  verdict,
  net,
}: {
  readonly verdict: ComputedVerdict;
  readonly net: VerdictNet | null;
}) {
  const say = useSay(heroMessages);
  const chances = useChances();
  const { loss } = headline(verdict);
  if (loss === null) return null;
  if (net === null || loss === "accused.unknown") return say("loss.accused.unknown");
  return say(`loss.${loss}`, { chances: chances(net.probabilityNegative, net.referenceProbabilityNegative) });
}

/** Cents per euro invoiced, against the other clients', or against what they were before an assumption was changed. */
function PerEuro({ verdict, net }: NetProps): ReactNode {
  const say = useSay(heroMessages);
  const format = useFormat();
  const centsText = useCents();
  const perRevenue = orNull(net.perRevenue);
  if (perRevenue === null) return null;
  const cents = <b>{centsText(perRevenue)}</b>;
  const tenths = (share: number) => format.decimal(share * 100, 1);
  const { referenceCents } = net;
  const before = referenceCents === null ? null : referenceCents.estimate / verdict.revenueCents;
  if (before !== null && tenths(before) !== tenths(perRevenue))
    return say.rich("cents.changed", { cents, was: tenths(before) });
  const others = orNull(net.othersPerRevenue);
  return others === null
    ? say.rich("cents.alone", { cents })
    : say.rich("cents.others", { cents, others: tenths(others) });
}

/** What a changed assumption does to the verdict. */
function Moved({ verdict }: { readonly verdict: ComputedVerdict }): ReactNode {
  const say = useSay(heroMessages);
  const sayClass = useSay(classNames);
  const { title, referenceTitle } = headline(verdict);
  if (referenceTitle === null) return null;
  return title === referenceTitle
    ? say("verdict.same")
    : say("verdict.changed", {
        from: sayClass(referenceTitle),
        to: sayClass(title),
      });
}
