/** What changed enough to act: what was, what is, what to do. Codes and numbers; the sentences are in alert-messages.ts. */
import { alertParameters, type AlertParameterName } from "#shared/alert-parameters.ts";
import type { ComputedDelays } from "#shared/schema/delays.ts";
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import type { ComputedPeople, LimitAnswer } from "#shared/schema/people.ts";
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import type { Estimate } from "#shared/schema/scalar.ts";
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { verdictTitle, type VerdictTitle } from "#client/method/verdict-title.ts";
import { lastTwoQuarters } from "./complete-quarters.ts";
import { ratioChange } from "./weekly-ratio.ts";

/** Value before, value now, and the quarters that they are of. */
interface Change {
  readonly before: number;
  readonly now: number;
  readonly quarterBefore: string;
  readonly quarterNow: string;
}

export type Alert =
  | {
      readonly kind: "verdict";
      readonly title: Extract<
        VerdictTitle,
        | "net-disruptor"
        | "profitable-disruptor"
        | "loss-not-proven"
        | "loss-not-lasting"
        | "loss-unknown"
        | "internal-favour"
        | "volume-pressure"
      >;
      readonly net: Estimate | null;
      /** Net of the last two quarters of the verdict. */
      readonly change: Change | null;
    }
  | {
      readonly kind: "working-time";
      readonly limit: LimitAnswer;
      readonly cases: number;
      /** Part of the cases of that limit that are over; null where the bands are not published. */
      readonly share: number | null;
      /** Other limits with cases over. */
      readonly others: number;
    }
  | (Change & { readonly kind: "others-late" })
  | (Change & { readonly kind: "share-passed"; readonly clientId: string; readonly threshold: number })
  | (Change & { readonly kind: "share-risen"; readonly clientId: string })
  | (Change & { readonly kind: "overtime-risen" })
  | {
      readonly kind: "notice-short";
      readonly horizonDays: number;
      readonly noticeDays: number;
      readonly changes: number;
      /** The others' median notice; null where they asked for no change. */
      readonly othersDays: number | null;
    };

export type AlertSettings = Readonly<Record<AlertParameterName, number>>;

/** The thresholds in force: those of the ledger where the server says so, else the defaults. */
export function alertThresholds(inForce: ReadonlyMap<string, number | null>): AlertSettings {
  const value = (name: AlertParameterName) => inForce.get(name) ?? alertParameters[name].value;
  return {
    alert_share_rise: value("alert_share_rise"),
    alert_on_time_fall: value("alert_on_time_fall"),
    alert_overtime_share_rise: value("alert_overtime_share_rise"),
    alert_noise_alpha: value("alert_noise_alpha"),
    alert_minimum_changes: value("alert_minimum_changes"),
  };
}

/** The reports that are there; null: not computed, not computable or on their way. */
export interface AlertReports {
  readonly portfolio: ComputedPortfolio;
  readonly verdict: ComputedVerdict | null;
  readonly delays: ComputedDelays | null;
  readonly overtime: ComputedOvertime | null;
  readonly people: ComputedPeople | null;
}

/** A difference of two written shares must not fall below its threshold by the last bit. */
const slack = 1e-9;

function verdictAlert(verdict: ComputedVerdict): Alert[] {
  const title = verdictTitle(verdict);
  if (title === "insufficient-data" || title === "healthy-big-client" || title === "watch") return [];
  const quarters = verdict.details.e6.quarters.flatMap(({ quarter, netCents }) =>
    isComputed(netCents) ? [{ quarter, netCents }] : [],
  );
  const [before, now] = [quarters.at(-2), quarters.at(-1)];
  return [
    {
      kind: "verdict",
      title,
      net: isComputed(verdict.net) ? verdict.net.cents : null,
      change:
        before === undefined || now === undefined
          ? null
          : {
              before: before.netCents,
              now: now.netCents,
              quarterBefore: before.quarter,
              quarterNow: now.quarter,
            },
    },
  ];
}

/** The limit that gives way in the largest part of its cases; a share that is not published counts as the least. */
function workingTimeAlert({ limits }: ComputedPeople): Alert[] {
  const over = limits.flatMap((limit) => {
    const { weeksOver, bands } = limit;
    if (typeof weeksOver !== "number" || weeksOver === 0) return [];
    const share = "cases" in bands && bands.cases > 0 ? weeksOver / bands.cases : null;
    return [{ limit, cases: weeksOver, share }];
  });
  const [worst] = over.toSorted((left, right) => (right.share ?? 0) - (left.share ?? 0));
  return worst === undefined ? [] : [{ kind: "working-time", ...worst, others: over.length - 1 }];
}

/** A client that reached the alert in the last whole quarter, or whose part rose by the threshold: one alert a client. */
function shareAlerts({ trend, flags }: ComputedPortfolio, settings: AlertSettings): Alert[] {
  const pair = lastTwoQuarters(trend);
  if (pair === null || trend.status !== "computed") return [];
  const threshold = flags.find(({ flag }) => flag === "cr1-alert")?.threshold ?? null;
  return trend.clientIds.flatMap((clientId, place): Alert[] => {
    const [before, now] = [orNull(pair.before.shares[place] ?? null), orNull(pair.now.shares[place] ?? null)];
    if (before === null || now === null) return [];
    const change = {
      clientId,
      before,
      now,
      quarterBefore: pair.before.quarter,
      quarterNow: pair.now.quarter,
    };
    if (threshold !== null && before < threshold && now >= threshold)
      return [{ kind: "share-passed", ...change, threshold }];
    return now - before >= settings.alert_share_rise - slack ? [{ kind: "share-risen", ...change }] : [];
  });
}

function othersLateAlert(
  delays: ComputedDelays,
  { trend }: ComputedPortfolio,
  settings: AlertSettings,
): Alert[] {
  const pair = lastTwoQuarters(trend, true);
  if (pair === null) return [];
  const weeks = delays.onTime.weeks.map(({ weekOn, others }) => ({
    weekOn,
    part: others.onTimeInFull,
    whole: others.orders,
  }));
  const change = ratioChange(weeks, pair.before, pair.now);
  if (change === null || change.pValue > settings.alert_noise_alpha) return [];
  const { before, now } = change;
  if (before - now < settings.alert_on_time_fall - slack) return [];
  return [
    {
      kind: "others-late",
      before,
      now,
      quarterBefore: pair.before.quarter,
      quarterNow: pair.now.quarter,
    },
  ];
}

function overtimeAlert(
  { weeks }: ComputedOvertime,
  { trend }: ComputedPortfolio,
  settings: AlertSettings,
): Alert[] {
  const pair = lastTwoQuarters(trend);
  if (pair === null || !isComputed(weeks)) return [];
  const parts = weeks.map(({ weekOn, clientHours, hours }) => ({ weekOn, part: clientHours, whole: hours }));
  const change = ratioChange(parts, pair.before, pair.now);
  if (change === null || change.pValue > settings.alert_noise_alpha) return [];
  const { before, now } = change;
  if (now - before < settings.alert_overtime_share_rise - slack) return [];
  return [
    {
      kind: "overtime-risen",
      before,
      now,
      quarterBefore: pair.before.quarter,
      quarterNow: pair.now.quarter,
    },
  ];
}

function noticeAlert({ notice }: ComputedDelays, settings: AlertSettings): Alert[] {
  if (notice.status !== "computed") return [];
  const { client, others, frozenHorizonDays } = notice;
  const noticeDays = orNull(client.medianNoticeDays);
  if (noticeDays === null || noticeDays >= frozenHorizonDays) return [];
  if (client.changes < settings.alert_minimum_changes) return [];
  return [
    {
      kind: "notice-short",
      horizonDays: frozenHorizonDays,
      noticeDays,
      changes: client.changes,
      othersDays: orNull(others.medianNoticeDays),
    },
  ];
}

/** Grave: what the law forbids, or a proven loss. Within a degree, in the order of the story told backwards: people first. */
const order: readonly Alert["kind"][] = [
  "working-time",
  "others-late",
  "verdict",
  "share-passed",
  "overtime-risen",
  "share-risen",
  "notice-short",
];

export function isGrave(alert: Alert): boolean {
  return alert.kind === "working-time" || (alert.kind === "verdict" && alert.title === "net-disruptor");
}

/** The alerts that the reports so far give, the gravest first. */
export function alertsOf(reports: AlertReports, settings: AlertSettings): readonly Alert[] {
  const { portfolio, verdict, delays, overtime, people } = reports;
  const found = [
    ...(verdict === null ? [] : verdictAlert(verdict)),
    ...(people === null ? [] : workingTimeAlert(people)),
    ...(delays === null ? [] : othersLateAlert(delays, portfolio, settings)),
    ...shareAlerts(portfolio, settings),
    ...(overtime === null ? [] : overtimeAlert(overtime, portfolio, settings)),
    ...(delays === null ? [] : noticeAlert(delays, settings)),
  ];
  const rank = (alert: Alert) => (isGrave(alert) ? 0 : order.length) + order.indexOf(alert.kind);
  return found.toSorted((left, right) => rank(left) - rank(right));
}
