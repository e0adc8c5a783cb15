/** The People page: where overtime comes from, whether working time holds, and what heavy weeks go together with. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { Overtime } from "#shared/schema/overtime.ts";
import type { People } from "#shared/schema/people.ts";
import { ClientPick } from "#client/context/ClientPick.tsx";
import { ContextBar } from "#client/context/ContextBar.tsx";
import { PeriodPick } from "#client/context/PeriodPick.tsx";
import { useTableShortcut } from "#client/context/use-table-shortcut.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api } from "#client/lib/api.ts";
import { usePageTitle } from "#client/lib/page-title.ts";
import { Button, buttonClass } from "#client/ui/Button.tsx";
import page from "#client/ui/page.module.css";
import { NotComputable } from "./NotComputable.tsx";
import { pageMessages } from "./page-messages.ts";
import { PeopleBody } from "./PeopleBody.tsx";
import { PeopleStates } from "./PeopleStates.tsx";
import { usePeopleAddress, type PeopleAddress } from "./use-people-address.ts";
import { useOvertime, usePeople } from "./use-people.ts";
import styles from "./people.module.css";

const CsePage = lazy(async () => {
  const { CsePage: component } = await import("./CsePage.tsx");
  return { default: component };
});

export function PeoplePage() {
  const say = useSay(pageMessages);
  const address = usePeopleAddress();
  const people = usePeople(address.search);
  const overtime = useOvertime(address.search);
  const isCse = address.search.view === "cse";
  usePageTitle(say(isCse ? "title.cse" : "title"));
  useTableShortcut(address.toggleTables);
  const isOutdated = people.outdated || overtime.outdated;
  const nothing = people.value?.status === "not-computable" && overtime.value?.status !== "computed";
  return (
    <div className="wrap">
      <PeopleContext address={address} people={people.value} overtime={overtime.value} />
      <PeopleStates people={people} overtime={overtime} address={address} />
      <div className={isOutdated ? page["outdated"] : ""} aria-busy={isOutdated || people.waiting}>
        {nothing && people.value?.status === "not-computable" ? (
          <div className={page["empty"]}>
            <h1 className={page["sentence"]}>{say("empty.title")}</h1>
            <NotComputable why={people.value} />
            <p className={page["lead"]}>{say("empty.unlocks")}</p>
            <div className={page["emptyActions"]}>
              <Link to="/data" className={buttonClass("primary")}>
                {say("empty.import")}
              </Link>
            </div>
          </div>
        ) : isCse && people.value?.status === "computed" ? (
          <Suspense>
            <CsePage
              people={people.value}
              overtime={overtime.value?.status === "computed" ? overtime.value : null}
              address={address}
            />
          </Suspense>
        ) : (
          <PeopleBody
            people={people.value}
            overtime={overtime.value}
            overtimeFailed={overtime.failure !== null}
            address={address}
          />
        )}
      </div>
    </div>
  );
}

interface PeopleContextProps {
  readonly address: PeopleAddress;
  readonly people: People | null;
  readonly overtime: Overtime | null;
}

/** Client and period; at the right, what is withheld and the page for the works council. */
function PeopleContext(props: PeopleContextProps) {
  const say = useSay(pageMessages);
  const format = useFormat();
  const { address, people, overtime } = props;
  const { search, change } = address;
  const { data: status = null } = useQuery(api.company.status.queryOptions());
  const told = people?.status === "computed" ? people : overtime?.status === "computed" ? overtime : null;
  return (
    <ContextBar
      status={status}
      actions={
        people?.status !== "computed" ? null : (
          <>
            <span className={styles["thresholds"]}>
              {say("context.thresholds", {
                hours: format.count(people.thresholds.hours),
                absence: format.count(people.thresholds.absence),
                withheld: people.suppressed,
              })}
            </span>
            {search.view === "cse" ? null : (
              <Button onClick={() => change({ view: "cse", open: undefined })}>{say("context.cse")}</Button>
            )}
          </>
        )
      }
    >
      {told === null || told.client === null || told.dominantClientId === null ? null : (
        <ClientPick
          clients={told.clients}
          examinedName={told.client.name}
          dominantId={told.dominantClientId}
          onChoose={(client) => change({ client, open: undefined })}
        />
      )}
      {status?.covered == null ? null : (
        <PeriodPick
          covered={status.covered}
          period={{ from: search.from ?? status.covered.from, to: search.to ?? status.covered.to }}
          onChange={(period) =>
            change({ ...(period ?? { from: undefined, to: undefined }), open: undefined })
          }
        />
      )}
    </ContextBar>
  );
}
