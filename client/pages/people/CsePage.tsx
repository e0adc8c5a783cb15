/** One sheet for the works council: aggregates only, with thresholds, method, sentences and three small tables. */
import { useQuery } from "@tanstack/react-query";
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import type { ComputedPeople } from "#shared/schema/people.ts";
import { periodText } from "#client/context/period-text.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api } from "#client/lib/api.ts";
import { Button } from "#client/ui/Button.tsx";
import { useClientName } from "./client-name.ts";
import { CouncilTables } from "./CouncilTables.tsx";
import { councilMessages } from "./council-messages.ts";
import { useSaying } from "./Sayings.tsx";
import { sayings } from "./sayings.ts";
import type { PeopleAddress } from "./use-people-address.ts";
import styles from "./council.module.css";

export interface CsePageProps {
  readonly people: ComputedPeople;
  readonly overtime: ComputedOvertime | null;
  readonly address: PeopleAddress;
}

export function CsePage(props: CsePageProps) {
  const say = useSay(councilMessages);
  const format = useFormat();
  const { people, overtime, address } = props;
  const { thresholds } = people;
  const name = useClientName(people);
  const { data: status = null } = useQuery(api.company.status.queryOptions());
  const sentence = useSaying(name);
  const { can, cannot } = sayings(people, overtime);
  return (
    <article className={styles["sheet"]}>
      <div className={styles["actions"]}>
        <Button look="quiet" onClick={() => address.change({ view: undefined })}>
          {say("page.back")}
        </Button>
        <Button onClick={() => window.print()}>{say("page.print")}</Button>
      </div>
      <header>
        <p className={styles["kicker"]}>
          {[status?.name ?? null, say("page.kicker", { period: periodText(people.period, format) })]
            .filter((text) => text !== null)
            .join(" · ")}
        </p>
        <h1 className={styles["title"]}>{say("page.title")}</h1>
        <p className={styles["lead"]}>
          {say("page.lead", {
            hours: format.count(thresholds.hours),
            absence: format.count(thresholds.absence),
          })}{" "}
          {say("page.withheld", { count: people.suppressed })}.
        </p>
      </header>
      <div className={styles["sayings"]}>
        <section>
          <h2>{say("page.sayings")}</h2>
          <ul>
            {can.map((saying) => (
              <li key={sentence(saying)}>{sentence(saying)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{say("page.not")}</h2>
          <ul>
            {cannot.map((kind) => (
              <li key={kind}>{kind === "cause" ? say("not.cause", { name }) : say(`not.${kind}`)}</li>
            ))}
          </ul>
        </section>
      </div>
      <CouncilTables people={people} overtime={overtime} />
      <footer className={styles["foot"]}>
        <p>{say("page.method")}</p>
        <p>
          {status?.builtAt == null
            ? null
            : say("page.data", { when: format.instant(status.builtAt, status.timeZone) })}
          <span className={styles["address"]}>
            {" "}
            · {say("page.address", { address: window.location.href })}
          </span>
        </p>
      </footer>
    </article>
  );
}
