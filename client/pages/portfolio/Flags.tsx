/** The customary thresholds beside the ranked clients: met or not, by whom, and what the law says instead. */
import type { ComputedPortfolio, DependencyFlag } from "#shared/schema/portfolio.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { heroMessages } from "./hero-messages.ts";
import { thresholdsOf } from "./thresholds.ts";
import styles from "./portfolio.module.css";

const namesShown = 3;

/** What a threshold's sentence says of the clients concerned. */
export function useFlagSentence(portfolio: ComputedPortfolio): (flags: readonly DependencyFlag[]) => string {
  const say = useSay(heroMessages);
  const format = useFormat();
  const nameOf = (clientId: string | null) =>
    portfolio.clients.find((client) => client.clientId === clientId)?.name ?? clientId ?? "";
  return (flags) => {
    const first = flags[0];
    if (first === undefined) return "";
    const share = format.share(first.value);
    const threshold = format.roundShare(first.threshold);
    if (first.clientId === null) return say("flag.value", { share, threshold });
    if (!first.raised) return say("flag.noClient", { name: nameOf(first.clientId), share, threshold });
    const names = flags.slice(0, namesShown).map((flag) => nameOf(flag.clientId));
    const more = flags.length - names.length;
    return say("flag.clients", {
      clients: flags.length,
      threshold,
      names: format.list(more > 0 ? [...names, say("flag.others", { count: more })] : names),
    });
  };
}

export function Flags(props: {
  readonly portfolio: ComputedPortfolio;
  readonly onOpen: (figure: string) => void;
}) {
  const say = useSay(heroMessages);
  const sentence = useFlagSentence(props.portfolio);
  return (
    <aside className={styles["flags"]}>
      <h2>{say("flags.title")}</h2>
      <ul>
        {thresholdsOf(props.portfolio.flags).map(({ name, raised, flags }) => (
          <li key={name}>
            <h3>
              <Tag state={raised ? "warn" : "neutral"}>{say(raised ? "flags.met" : "flags.notMet")}</Tag>
              <Opens label={say("flags.open")} onOpen={() => props.onOpen("thresholds")}>
                {say(`flag.${name}`)}
              </Opens>
            </h3>
            <p>{sentence(flags)}</p>
          </li>
        ))}
      </ul>
      <small>{say("legal")}</small>
      <small>{say("disruption")}</small>
    </aside>
  );
}
