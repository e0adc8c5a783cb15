/** The Planning page: who delays whom, what the house rule would have given, and who is next. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { ComputedDelays, Delays } from "#shared/schema/delays.ts";
import { ClientPick } from "#client/context/ClientPick.tsx";
import { ContextBar } from "#client/context/ContextBar.tsx";
import { PeriodPick } from "#client/context/PeriodPick.tsx";
import { useTableShortcut } from "#client/context/use-table-shortcut.ts";
import { useSay } from "#client/i18n/language.tsx";
import { api } from "#client/lib/api.ts";
import { usePageTitle } from "#client/lib/page-title.ts";
import type { Followed } from "#client/lib/use-followed.ts";
import { Announce } from "#client/ui/Announce.tsx";
import { Button, buttonClass } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import page from "#client/ui/page.module.css";
import { Progress } from "#client/ui/Progress.tsx";
import { CausesFigure } from "./CausesFigure.tsx";
import { GanttFigure } from "./GanttFigure.tsx";
import { MatrixFigure } from "./MatrixFigure.tsx";
import { NextVictimsFigure } from "./NextVictimsFigure.tsx";
import { NotComputable } from "./NotComputable.tsx";
import { NoticeFigure } from "./NoticeFigure.tsx";
import { OnTimeFigure } from "./OnTimeFigure.tsx";
import { pageMessages } from "./page-messages.ts";
import { PlanningHero } from "./PlanningHero.tsx";
import { planningNames } from "./planning-names.ts";
import { readOrdersAddress, readPairsAddress } from "./planning-drawer.ts";
import { ProofSection } from "./ProofSection.tsx";
import { ReplayFigure } from "./ReplayFigure.tsx";
import { useDelays } from "./use-delays.ts";
import { usePlanningAddress, type PlanningAddress } from "./use-planning-address.ts";
import { VictimsFigure } from "./VictimsFigure.tsx";
import styles from "./planning.module.css";

const PairsDrawer = lazy(async () => {
  const { PairsDrawer: component } = await import("./PairsDrawer.tsx");
  return { default: component };
});
const OrdersDrawer = lazy(async () => {
  const { OrdersDrawer: component } = await import("./OrdersDrawer.tsx");
  return { default: component };
});
const MethodDrawer = lazy(async () => {
  const { MethodDrawer: component } = await import("./MethodDrawer.tsx");
  return { default: component };
});

export function PlanningPage() {
  const say = useSay(pageMessages);
  const address = usePlanningAddress();
  const state = useDelays(address.search);
  usePageTitle(say("title"));
  useTableShortcut(address.toggleTables);
  const delays = state.value;
  return (
    <div className="wrap">
      <PlanningContext address={address} delays={delays} />
      <States state={state} address={address} />
      <div className={state.outdated ? page["outdated"] : ""} aria-busy={state.outdated || state.waiting}>
        {delays === null ? null : delays.status === "computed" ? (
          <PlanningBody delays={delays} address={address} />
        ) : (
          <div className={page["empty"]}>
            <h1 className={page["sentence"]}>{say("empty.title")}</h1>
            <NotComputable why={delays} />
            <div className={page["emptyActions"]}>
              <Link to="/data" className={buttonClass("primary")}>
                {say("empty.import")}
              </Link>
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

/** Client and period. */
function PlanningContext(props: { readonly address: PlanningAddress; readonly delays: Delays | null }) {
  const { address, delays } = props;
  const { search, change } = address;
  const { data: status = null } = useQuery(api.company.status.queryOptions());
  const computed = delays?.status === "computed" ? delays : null;
  return (
    <ContextBar status={status}>
      {computed === null ? null : (
        <ClientPick
          clients={computed.clients}
          examinedName={computed.client.name}
          dominantId={computed.dominantClientId}
          onChoose={(client) => change({ client, operation: undefined, open: undefined })}
        />
      )}
      {status?.covered == null ? null : (
        <PeriodPick
          covered={status.covered}
          period={{ from: search.from ?? status.covered.from, to: search.to ?? status.covered.to }}
          onChange={(period) =>
            change({
              ...(period ?? { from: undefined, to: undefined }),
              operation: undefined,
              open: undefined,
            })
          }
        />
      )}
    </ContextBar>
  );
}

/** What is under way, and what went wrong. */
function States(props: { readonly state: Followed<Delays>; readonly address: PlanningAddress }) {
  const say = useSay(pageMessages);
  const { state, address } = props;
  const { progress, failure } = state;
  if (state.stopped) {
    return (
      <p className={page["waiting"]}>
        {say("state.stopped")} <Button onClick={state.retry}>{say("state.again")}</Button>
      </p>
    );
  }
  if (failure === "UNKNOWN_CLIENT") {
    return (
      <Fault>
        {say("state.unknownClient", { client: address.search.client ?? "" })}{" "}
        <Button look="quiet" onClick={() => address.change({ client: undefined })}>
          {say("state.forgetClient")}
        </Button>
      </Fault>
    );
  }
  if (failure !== null) {
    return <Fault onRetry={state.retry}>{say("state.failed", { code: failure })}</Fault>;
  }
  if (progress !== null) {
    const { phase, done, total } = progress;
    const label =
      phase === "replaying"
        ? say("state.replaying", { done, total })
        : say(phase === "attributing" ? "state.attributing" : "state.reading");
    return (
      <div className={styles["computing"]}>
        <Progress label={label} done={done} total={phase === "replaying" ? total : 0} onStop={state.stop} />
      </div>
    );
  }
  return (
    <>
      {state.waiting ? <p className={page["waiting"]}>{say("state.waiting")}</p> : null}
      <Announce message={state.outdated ? say("state.outdated") : ""} />
    </>
  );
}

function PlanningBody(props: { readonly delays: ComputedDelays; readonly address: PlanningAddress }) {
  const { delays, address } = props;
  const figure = { delays, address, names: planningNames(delays) };
  const pairs = readPairsAddress(address.search.open);
  const orders = readOrdersAddress(address.search.open);
  return (
    <>
      <PlanningHero delays={delays} address={address} />
      <div className={`${page["section"]} ${page["two"]}`}>
        <MatrixFigure {...figure} />
        <VictimsFigure {...figure} />
      </div>
      <div className={page["section"]} id="proof">
        <ProofSection {...figure} />
        <GanttFigure {...figure} />
      </div>
      <div className={`${page["section"]} ${page["two"]}`}>
        <CausesFigure {...figure} />
        <NoticeFigure {...figure} />
      </div>
      <div className={`${page["section"]} ${page["two"]}`}>
        <ReplayFigure {...figure} />
        <OnTimeFigure {...figure} />
      </div>
      <div className={page["section"]} id="next">
        <NextVictimsFigure {...figure} />
      </div>
      <Suspense>
        {pairs === null ? null : <PairsDrawer key={address.search.open} {...figure} scope={pairs} />}
        {orders === undefined ? null : <OrdersDrawer key={address.search.open} {...figure} to={orders} />}
        {address.search.open === "method" ? <MethodDrawer {...figure} /> : null}
      </Suspense>
    </>
  );
}
