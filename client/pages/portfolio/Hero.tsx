/** The first glance: a sentence that can be read aloud, what the loss would do, and how concentrated the rest is. */
import type { ReactNode } from "react";
import type { ComputedPortfolio, DependencyBasis, PortfolioClient } from "#shared/schema/portfolio.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { scaleOf, type Scale } from "#client/lib/format.ts";
import { Interval } from "#client/ui/Interval.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import { ConcentrationAside } from "./ConcentrationAside.tsx";
import { standing } from "./headline.ts";
import { heroMessages } from "./hero-messages.ts";
import { lossSummary, yearlyContribution, type LossAmount, type LossSummary } from "./loss-summary.ts";
import { NotComputable } from "./NotComputable.tsx";
import { periodText } from "#client/context/period-text.ts";
import { basisKey } from "./basis-key.ts";
import { useHeadline } from "./use-headline.ts";
import styles from "./portfolio.module.css";
import page from "#client/ui/page.module.css";

export interface HeroProps {
  readonly portfolio: ComputedPortfolio;
  readonly examined: PortfolioClient;
  readonly basis: DependencyBasis;
  /** The loss before assumptions were changed; null where none was. */
  readonly reference: LossSummary | null;
  readonly onOpen: (figure: string) => void;
}

export function Hero(props: HeroProps) {
  const say = useSay(heroMessages);
  const format = useFormat();
  const { portfolio, examined, basis } = props;
  const { headline, rich } = useHeadline(portfolio, examined, basis);
  const place = standing(portfolio, examined, basis);
  return (
    <section className={styles["hero"]}>
      <div>
        <p className={page["kicker"]}>
          {say("kicker", {
            clients: portfolio.totals.clients,
            period: periodText(portfolio.period, format),
          })}
        </p>
        <h1 className={page["sentence"]}>
          {rich((share) => (
            <Opens label={say("open.share")} onOpen={() => props.onOpen(`client:${examined.clientId}`)}>
              {share}
            </Opens>
          ))}
        </h1>
        {headline.kind === "unknown" ? <NotComputable why={headline.why} /> : null}
        <p className={page["lead"]}>
          {place === null || place.leader === null
            ? null
            : `${say("standing", {
                rank: place.rank,
                of: place.of,
                leader: place.leader.name,
                share: format.roundShare(place.leader.share),
              })} `}
          <LossSentence {...props} />
        </p>
      </div>
      <ConcentrationAside
        portfolio={portfolio}
        basis={basis}
        basisKey={basisKey(basis)}
        onOpen={() => props.onOpen("concentration")}
      />
    </section>
  );
}

/** What losing the client does to the yearly result, old values struck through where assumptions were changed. */
function LossSentence(props: HeroProps) {
  const say = useSay(heroMessages);
  const format = useFormat();
  const { portfolio, examined, reference } = props;
  const loss = lossSummary(portfolio, yearlyContribution(portfolio, examined.clientId));
  if (loss.kind === "unknown") return say("loss.unknown");
  if (loss.kind === "contribution")
    return say.rich("loss.contribution", { contribution: <b>{format.money(loss.yearlyCents)}</b> });
  const scale = scaleOf([loss.today, loss.atOnce.cents, loss.afterAYear.cents]);
  const known = reference?.kind === "result" ? reference : null;
  const key = loss.atOnce.cents < loss.today ? "loss.falls" : "loss.rises";
  const money = (cents: number) => format.money(cents, { signed: true, scale });
  const amount = (now: LossAmount, before: LossAmount | null): ReactNode => (
    <LossFigure
      now={now}
      before={before}
      scale={scale}
      onOpen={() => props.onOpen("loss")}
      label={say("open.loss")}
    />
  );
  return say.rich(key, {
    today: (
      <>
        {known !== null && money(known.today) !== money(loss.today) ? (
          <s className={page["was"]}>{money(known.today)}</s>
        ) : null}{" "}
        <b>{money(loss.today)}</b>
      </>
    ),
    atOnce: amount(loss.atOnce, known?.atOnce ?? null),
    afterAYear: amount(loss.afterAYear, known?.afterAYear ?? null),
  });
}

function LossFigure(props: {
  readonly now: LossAmount;
  readonly before: LossAmount | null;
  readonly scale: Scale;
  readonly onOpen: () => void;
  readonly label: string;
}) {
  const format = useFormat();
  const { now, before, scale } = props;
  const written = format.money(now.cents, { signed: true, scale });
  const writtenBefore = before === null ? null : format.money(before.cents, { signed: true, scale });
  const changed = writtenBefore !== null && writtenBefore !== written;
  return (
    <>
      {changed ? (
        <>
          <s className={page["was"]}>{writtenBefore}</s>{" "}
        </>
      ) : null}
      <b>
        <Opens label={props.label} onOpen={props.onOpen} modified={changed}>
          {written}
        </Opens>
      </b>
      {now.interval === null ? null : (
        <>
          {" "}
          <span className={page["keep"]}>
            <Interval>{format.between(now.interval.low, now.interval.high, scale)}</Interval>
          </span>
        </>
      )}
    </>
  );
}
