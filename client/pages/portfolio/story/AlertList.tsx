/** The alerts beside the ranked clients: what was, what is, what to do; or that nothing calls for action. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ComputedPortfolio, PortfolioClient } from "#shared/schema/portfolio.ts";
import { keptSearch } from "#client/context/kept-search.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { classNames } from "#client/method/class-names.ts";
import { Tag } from "#client/ui/Tag.tsx";
import { alertChecks, checkStates, computedReport, type CheckState } from "./alert-checks.ts";
import { alertMessages } from "./alert-messages.ts";
import { alertsOf, isGrave, type Alert, type AlertSettings } from "./alerts.ts";
import { alertText } from "./alert-text.ts";
import type { Story } from "./use-story.ts";
import styles from "./story.module.css";

export interface AlertListProps {
  readonly portfolio: ComputedPortfolio;
  readonly examined: PortfolioClient;
  readonly story: Story;
  readonly settings: AlertSettings;
}

export function AlertList({ portfolio, examined, story, settings }: AlertListProps) {
  const say = useSay(alertMessages);
  const format = useFormat();
  const alerts = alertsOf(
    {
      portfolio,
      verdict: computedReport(story.verdict),
      delays: computedReport(story.delays),
      overtime: computedReport(story.overtime),
      people: computedReport(story.people),
    },
    settings,
  );
  const states = checkStates(portfolio, story);
  const inState = (state: CheckState) =>
    alertChecks.filter((check) => states[check] === state).map((check) => say(`check.${check}`));
  const [pending, impossible] = [inState("pending"), inState("impossible")];
  const none = pending.length > 0 ? "none.yet" : impossible.length > 0 ? "none.partly" : "none";
  return (
    <section className={styles["alerts"]} aria-labelledby="alerts-title">
      <h2 id="alerts-title">
        {alerts.length === 0 ? say("title.none") : say("title", { count: alerts.length })}
      </h2>
      {alerts.length === 0 ? (
        <p className={styles["quiet"]}>{say(none)}</p>
      ) : (
        <ul>
          {alerts.map((alert) => (
            <AlertRow
              key={`${alert.kind} ${"clientId" in alert ? alert.clientId : ""}`}
              alert={alert}
              portfolio={portfolio}
              name={examined.name}
            />
          ))}
        </ul>
      )}
      <small aria-live="polite">
        {pending.length === 0 ? "" : say("pending", { checks: format.list(pending) })}
      </small>
      {impossible.length === 0 ? null : (
        <small>{say("impossible", { checks: format.list(impossible) })}</small>
      )}
      <small>
        {say("rule")}{" "}
        <Link to="/method" hash="front-page-alerts" search={keptSearch}>
          {say("rule.link")}
        </Link>
      </small>
    </section>
  );
}

interface AlertRowProps {
  readonly alert: Alert;
  readonly portfolio: ComputedPortfolio;
  /** The examined client's. */
  readonly name: string;
}

function AlertRow({ alert, portfolio, name }: AlertRowProps) {
  const say = useSay(alertMessages);
  const sayClass = useSay(classNames);
  const text = alertText(alert, { say, format: useFormat() });
  const subject =
    alert.kind === "others-late"
      ? say("others")
      : "clientId" in alert
        ? (portfolio.clients.find(({ clientId }) => clientId === alert.clientId)?.name ?? alert.clientId)
        : alert.kind === "working-time"
          ? null
          : name;
  return (
    <li>
      <h3>
        <Tag state={isGrave(alert) ? "err" : "warn"}>
          {alert.kind === "verdict" ? sayClass(alert.title) : say(`tag.${alert.kind}`)}
        </Tag>
        {subject}
      </h3>
      <p>{text.is}</p>
      <p className={styles["todo"]}>
        {say("todo")} <ToDo alert={alert}>{text.todo}</ToDo>
      </p>
    </li>
  );
}

/** Where what is to be done begins, for the same client and period. */
function ToDo({ alert, children }: { readonly alert: Alert; readonly children: ReactNode }) {
  switch (alert.kind) {
    case "verdict":
      return (
        <Link to="/verdict" search={keptSearch}>
          {children}
        </Link>
      );
    case "working-time":
    case "overtime-risen":
      return (
        <Link to="/people" search={keptSearch}>
          {children}
        </Link>
      );
    case "others-late":
      return (
        <Link to="/planning" hash="next" search={keptSearch}>
          {children}
        </Link>
      );
    case "notice-short":
      return (
        <Link to="/planning" search={keptSearch}>
          {children}
        </Link>
      );
    default:
      return (
        <Link
          to="/"
          search={(previous) => ({ ...keptSearch(previous), client: alert.clientId, open: "loss" })}
          resetScroll={false}
        >
          {children}
        </Link>
      );
  }
}
