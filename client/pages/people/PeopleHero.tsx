/** The first glance: how much overtime follows the client's changes, and what the weeks of heavy load go together with. */
import type { Overtime } from "#shared/schema/overtime.ts";
import type { ComputedPeople } from "#shared/schema/people.ts";
import type { Period } from "#shared/schema/scalar.ts";
import { periodText } from "#client/context/period-text.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Interval } from "#client/ui/Interval.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import page from "#client/ui/page.module.css";
import { useClientName } from "./client-name.ts";
import { effectHeadline, overtimeHeadline } from "./headline.ts";
import { heroMessages } from "./hero-messages.ts";
import { NotComputable } from "./NotComputable.tsx";
import { outcomeMessages } from "./outcome-messages.ts";
import { changeText, ratioInterval, shareInterval } from "./ratio-words.ts";
import type { PeopleAddress } from "./use-people-address.ts";
import styles from "./people.module.css";

export interface PeopleHeroProps {
  readonly people: ComputedPeople | null;
  /** Null while it is computed, or where that failed. */
  readonly overtime: Overtime | null;
  readonly overtimeFailed: boolean;
  readonly period: Period;
  /** Null where the ledger names no client. */
  readonly name: string | null;
  readonly address: PeopleAddress;
}

export function PeopleHero(props: PeopleHeroProps) {
  const say = useSay(heroMessages);
  const format = useFormat();
  const { overtime, people, address } = props;
  const headline = overtime?.status === "computed" ? overtimeHeadline(overtime) : null;
  return (
    <section className={styles["hero"]}>
      <p className={page["kicker"]}>
        {props.name === null
          ? say("kicker.noClient", { period: periodText(props.period, format) })
          : say("kicker", { name: props.name, period: periodText(props.period, format) })}
      </p>
      <h1 className={page["sentence"]}>
        <Sentence {...props} />
      </h1>
      {headline?.kind === "untraced" ? <NotComputable why={headline.why} /> : null}
      {overtime?.status === "not-computable" ? <NotComputable why={overtime} /> : null}
      <p className={page["lead"]}>
        {headline?.kind === "followed" && headline.mayBeNothing ? `${say("overtime.chance")} ` : null}
        {people === null ? null : <Effect people={people} address={address} />}
      </p>
      <p className={styles["notes"]}>
        {say("note.limits")}{" "}
        <Opens label={say("method.open")} onOpen={() => address.open({ kind: "method" })}>
          {say("method.open")}
        </Opens>
      </p>
    </section>
  );
}

function Sentence(props: PeopleHeroProps) {
  const say = useSay(heroMessages);
  const sayOutcome = useSay(outcomeMessages);
  const format = useFormat();
  const { overtime } = props;
  if (overtime === null) return say(props.overtimeFailed ? "overtime.failed" : "overtime.waiting");
  if (overtime.status !== "computed") return say("overtime.untraced");
  const { name } = overtime.client;
  const headline = overtimeHeadline(overtime);
  const opened = (share: number, state: "direct" | "induced") => (
    <Opens label={say("open.hours")} onOpen={() => props.address.open({ kind: "hours", state, week: null })}>
      {format.roundShare(share)}
    </Opens>
  );
  switch (headline.kind) {
    case "none-paid":
      return say("overtime.nonePaid");
    case "untraced":
      return say("overtime.untraced");
    case "direct-only":
      return say.rich("overtime.directOnly", {
        name,
        share: opened(headline.share, "direct"),
        unexplained: format.roundShare(headline.unexplained),
      });
    default:
      return say.rich(headline.kind === "followed" ? "overtime.followed" : "overtime.inducedOnly", {
        name,
        share: opened(headline.share.estimate, headline.kind === "followed" ? "direct" : "induced"),
        interval: <Interval>{shareInterval(headline.share, sayOutcome, format)}</Interval>,
        unexplained: format.roundShare(headline.unexplained),
      });
  }
}

function Effect(props: { readonly people: ComputedPeople; readonly address: PeopleAddress }) {
  const say = useSay(heroMessages);
  const sayOutcome = useSay(outcomeMessages);
  const format = useFormat();
  const { people, address } = props;
  const name = useClientName(people);
  const headline = effectHeadline(people);
  if (headline.kind === "unknown") return say("effect.unknown");
  const { outcome } = headline;
  const opened = (text: string) => (
    <Opens label={say("open.effect")} onOpen={() => address.open({ kind: "effect", outcome })}>
      <b>{text}</b>
    </Opens>
  );
  if (headline.kind === "removed") return say("effect.removed", { outcome: sayOutcome(`on.${outcome}`) });
  if (headline.kind === "open") {
    const { detectable } = headline;
    const change = changeText(outcome, { estimate: detectable, low: 1, high: 1 }, sayOutcome, format);
    return say.rich("effect.open", { change: opened(change) });
  }
  const { ratio } = headline;
  if (headline.method === "stratified")
    return say.rich("effect.called", {
      name,
      change: opened(changeText(outcome, ratio, sayOutcome, format)),
      interval: <Interval>{ratioInterval(ratio, sayOutcome, format)}</Interval>,
    });
  const [low, high] = [format.decimal(ratio.low, 1), format.decimal(ratio.high, 1)];
  return say.rich("effect.dose", {
    name,
    outcome: sayOutcome(`name.${outcome}`),
    ratio: opened(format.decimal(ratio.estimate, 1)),
    interval: <Interval>{sayOutcome("intervalHours", { low, high })}</Interval>,
  });
}
