/** Every parameter and threshold that the figures rest on, as it is in force: from the same functions as the figures. */
import { lossParameters } from "#shared/parameters.ts";
import type { MethodInput, MethodParameter, MethodParameters } from "#shared/schema/method.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { verdictAssumptionNames, verdictAssumptions } from "#shared/verdict-parameters.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import type { LedgerParameter } from "#server/indicators/assumption-in-force.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import { dependencyThresholds } from "#server/indicators/dependency-thresholds.ts";
import { lossAssumptions } from "#server/indicators/loss-assumptions.ts";
import { peopleSettings, type ParameterRow } from "#server/people/people-settings.ts";
import { planningSettings } from "#server/planning/planning-settings.ts";
import { assumptionsInForce } from "#server/verdict/verdict-assumptions.ts";
import { thresholdsInForce } from "#server/verdict/verdict-thresholds.ts";
import { alertSettings } from "./alert-settings.ts";

const parametersFile = new URL("../indicators/portfolio-parameters.sql", import.meta.url);
const datedFile = new URL("../facts/labour-parameters.sql", import.meta.url);
/** After every day from which a parameter can hold. */
const endOfTime = "9999-12-31";

const withoutRange = { low: null, high: null };

/** Customs of credit analysis and accounting: no company has its own. */
function thresholdsOfDependency(): MethodParameter[] {
  return dependencyThresholds.map(({ level, at }) => ({
    name: level,
    value: at,
    ...withoutRange,
    unit: "share",
    origin: "default",
    source: level,
    validFrom: null,
  }));
}

/** Assumptions with their ranges; one without a value keeps its place. */
function ofLoss(ledger: readonly LedgerParameter[]): Pick<MethodParameters, "parameters" | "unreadable"> {
  const { assumptions, unreadable } = lossAssumptions(ledger, {});
  const parameters = lossParameters.map(({ name, unit, validFrom }): MethodParameter => {
    const known = assumptions.find((each) => each.name === name);
    if (known === undefined) {
      return { name, value: null, ...withoutRange, unit, origin: "default", source: null, validFrom };
    }
    const { value, low, high, origin, source } = known;
    return {
      name,
      value,
      low,
      high,
      unit,
      origin: origin === "ledger" ? "ledger" : "default",
      source,
      validFrom: known.validFrom,
    };
  });
  return { parameters, unreadable };
}

function ofVerdict(ledger: readonly LedgerParameter[]): Pick<MethodParameters, "parameters" | "unreadable"> {
  // What an hour of meeting costs is read with the rows of each question.
  const unknown = notComputable("of-each-question", []);
  const prices = { officeHourCents: unknown, dayPayCents: unknown, monthPayCents: unknown };
  const { inForce, unreadable } = assumptionsInForce(ledger, prices, {});
  const assumptions = verdictAssumptionNames.map((name): MethodParameter => {
    const known = inForce.values.find((each) => each.name === name);
    const { unit, source, validFrom, standard } = verdictAssumptions[name];
    if (known === undefined) {
      const origin = standard === null ? "record" : "default";
      return { name, value: null, ...withoutRange, unit, origin, source, validFrom };
    }
    const { value, low, high, origin } = known;
    return {
      name,
      value,
      low,
      high,
      unit,
      origin: origin === "page" ? "default" : origin,
      source: known.source,
      validFrom: known.validFrom,
    };
  });
  const thresholds = thresholdsInForce(ledger);
  return {
    parameters: [...assumptions, ...thresholds.shown.map((each) => ({ ...each, ...withoutRange }))],
    unreadable: [...unreadable, ...thresholds.unreadable],
  };
}

/** @param input as of which day; without one the newest values are shown */
export async function readParametersInForce(
  read: ReadSnapshot,
  { to = endOfTime }: MethodInput,
): Promise<MethodParameters> {
  const [ledger, dated] = await Promise.all([
    read<LedgerParameter>(parametersFile, { to }),
    read<ParameterRow>(datedFile),
  ]);
  const loss = ofLoss(ledger);
  const verdict = ofVerdict(ledger);
  const alerts = alertSettings(ledger);
  const people = peopleSettings(dated, dayNumber(to) - 1).shown;
  return {
    parameters: [
      ...thresholdsOfDependency(),
      ...loss.parameters,
      ...people.map((each) => ({ ...each, ...withoutRange })),
      ...planningSettings(ledger).map((each) => ({ ...each, ...withoutRange })),
      ...verdict.parameters,
      ...alerts.shown,
    ],
    unreadable: [...new Set([...loss.unreadable, ...verdict.unreadable, ...alerts.unreadable])],
  };
}
