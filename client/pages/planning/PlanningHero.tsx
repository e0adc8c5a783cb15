/** The first glance: what the client took out of turn, how sure that is, and what the house rule would have given. */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import { periodText } from "#client/context/period-text.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { Interval } from "#client/ui/Interval.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import page from "#client/ui/page.module.css";
import { EvidenceNotes } from "./EvidenceNotes.tsx";
import { headlineOf, requestedParts } from "./headline.ts";
import { heroMessages } from "./hero-messages.ts";
import { NotComputable } from "./NotComputable.tsx";
import type { PlanningAddress } from "./use-planning-address.ts";
import styles from "./planning.module.css";

export interface PlanningHeroProps {
  readonly delays: ComputedDelays;
  readonly address: PlanningAddress;
}

export function PlanningHero(props: PlanningHeroProps) {
  const say = useSay(heroMessages);
  const format = useFormat();
  const { delays, address } = props;
  const { client, replay } = delays;
  return (
    <section className={styles["hero"]}>
      <p className={page["kicker"]}>
        {say("kicker", { name: client.name, period: periodText(delays.period, format) })}
      </p>
      <h1 className={page["sentence"]}>
        <Sentence {...props} />
      </h1>
      {headlineOf(delays).kind === "hours" && replay.status === "not-computable" ? (
        <NotComputable why={replay} />
      ) : null}
      <p className={page["lead"]}>
        <Lead delays={delays} />
      </p>
      <p className={styles["jumpLink"]}>
        <Next delays={delays} />
      </p>
      <EvidenceNotes delays={delays} onOpen={address.openMethod} />
    </section>
  );
}

/** The way to who is next: a planner may come for that alone. */
function Next(props: { readonly delays: ComputedDelays }) {
  const say = useSay(heroMessages);
  const { nextVictims } = props.delays;
  if (nextVictims.status === "not-computable") return <a href="#next">{say("lead.nextUnknown")}</a>;
  if (nextVictims.total === 0) return say("lead.nextNone");
  return <a href="#next">{say("lead.next", { count: nextVictims.total })}</a>;
}

function Sentence(props: PlanningHeroProps) {
  const say = useSay(heroMessages);
  const format = useFormat();
  const headline = headlineOf(props.delays);
  const { name } = props.delays.client;
  switch (headline.kind) {
    case "none":
      return say("jumps.none", { name });
    case "balanced":
      return say("jumps.balanced", { name });
    case "without-rule":
      return say("jumps.withoutRule", { name, orders: headline.orders });
    case "hours":
      return say("jumps.hours", { name, orders: headline.orders, hours: format.hours(headline.hours) });
    default:
      return say.rich("jumps.replayed", {
        name,
        orders: headline.orders,
        late: headline.late,
        days: (
          <Opens label={say("open.days")} onOpen={() => props.address.openOrders(null)}>
            {format.wholeDays(headline.days.estimate)}
          </Opens>
        ),
        interval: (
          <Interval>
            {say("interval", {
              low: format.decimal(headline.days.low, 0),
              high: format.decimal(headline.days.high, 0),
            })}
          </Interval>
        ),
      });
  }
}

function Lead(props: { readonly delays: ComputedDelays }) {
  const say = useSay(heroMessages);
  const format = useFormat();
  const { delays } = props;
  const headline = headlineOf(delays);
  if (headline.kind === "none") {
    return say(headline.isByRule ? "lead.none" : "lead.noneReady", {
      share: format.shareTo(headline.share, 1),
      tolerance: format.roundShare(headline.tolerance),
    });
  }
  if (headline.kind === "balanced") {
    return say(headline.isByRule ? "lead.balanced" : "lead.balancedReady", {
      taken: format.hours(headline.taken),
      ratio: format.decimal(headline.ratio, 1),
      lost: format.hours(headline.lost),
    });
  }
  if (headline.kind === "without-rule") {
    return say("lead.withoutRule", { hours: format.hours(headline.hours) });
  }
  const parts = requestedParts(delays);
  const service =
    delays.replay.status === "computed" && isComputed(delays.replay.onTimeInFull)
      ? delays.replay.onTimeInFull
      : null;
  return (
    <>
      {headline.kind === "replayed" && headline.mayBeChance ? `${say("lead.chance")} ` : null}
      {parts === null ? null : <Requested parts={parts} />}{" "}
      {service === null
        ? null
        : say.rich("lead.rule", {
            recorded: <b>{format.roundShare(service.recorded)}</b>,
            byRule: <b>{format.roundShare(service.byRule)}</b>,
            points: format.points(service.difference.estimate),
            interval: (
              <Interval>
                {say("interval", {
                  low: format.points(service.difference.low),
                  high: format.points(service.difference.high),
                })}
              </Interval>
            ),
          })}
    </>
  );
}

/** Half a percent, below which a rounded share reads zero. */
const nothing = 0.005;

/** Which part of the hours was asked for; what nobody asked for is our own doing. */
function Requested(props: { readonly parts: NonNullable<ReturnType<typeof requestedParts>> }) {
  const say = useSay(heroMessages);
  const format = useFormat();
  const { parts } = props;
  const own = <b>{say("lead.own")}</b>;
  const [dated, undated] = [format.roundShare(parts.dated), format.roundShare(parts.undated)];
  if (parts.none < nothing) return say("lead.requestedAll", { dated, undated });
  if (parts.none > 1 - nothing) return say.rich("lead.unrequested", { own });
  return say.rich("lead.requested", { dated, undated, none: format.roundShare(parts.none), own });
}
