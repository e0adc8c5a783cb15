/** Sentences that may be said, with a tick, and sentences that may not, with a cross; both also in words. */
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import type { ComputedPeople, StrainOutcome } from "#shared/schema/people.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { useClientName } from "./client-name.ts";
import { councilMessages } from "./council-messages.ts";
import { limitMessages } from "./limit-messages.ts";
import { limitName } from "./limit-text.ts";
import { outcomeMessages } from "./outcome-messages.ts";
import { changeText, ratioInterval, shareInterval } from "./ratio-words.ts";
import { sayings, type Saying } from "./sayings.ts";
import styles from "./people.module.css";

export interface SayingsProps {
  readonly people: ComputedPeople;
  readonly overtime: ComputedOvertime | null;
}

/** A saying as its sentence. */
export function useSaying(name: string): (saying: Saying) => string {
  const say = useSay(councilMessages);
  const sayOutcome = useSay(outcomeMessages);
  const sayLimit = useSay(limitMessages);
  const format = useFormat();
  const listed = (outcomes: readonly StrainOutcome[]) =>
    format.list(outcomes.map((outcome) => sayOutcome(`on.${outcome}`)));
  return (saying) => {
    switch (saying.kind) {
      case "effect":
        return say("say.effect", {
          name,
          change: changeText(saying.outcome, saying.ratio, sayOutcome, format),
          interval: ratioInterval(saying.ratio, sayOutcome, format),
        });
      case "followed":
        return say("say.followed", {
          name,
          share: format.roundShare(saying.share.estimate),
          interval: shareInterval(saying.share, sayOutcome, format),
        });
      case "unexplained":
        return say("say.unexplained", { share: format.roundShare(saying.share) });
      case "limit":
        return say("say.limit", {
          limit: limitName(saying, sayLimit, format),
          share: format.shareTo(saying.share, 1),
        });
      default:
        return say(`say.${saying.kind}`, { outcomes: listed(saying.outcomes) });
    }
  };
}

export function Sayings(props: SayingsProps) {
  const say = useSay(councilMessages);
  const { people, overtime } = props;
  const name = useClientName(people);
  const sentence = useSaying(name);
  const { can, cannot } = sayings(people, overtime);
  return (
    <ul className={styles["sayings"]}>
      {can.map((saying) => (
        <li key={sentence(saying)} className={styles["can"]}>
          <span className="visually-hidden">{say("can")} </span>
          {sentence(saying)}
        </li>
      ))}
      {cannot.map((kind) => (
        <li key={kind} className={styles["cannot"]}>
          <span className="visually-hidden">{say("cannot")} </span>
          {kind === "cause" ? say("not.cause", { name }) : say(`not.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
