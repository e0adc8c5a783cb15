/** What the method page says of each indicator besides its sentences: unit, sources, parameters, needs, and where it is shown. */
import type { Measure } from "#shared/schema/coverage.ts";
import type { ComputedDelays } from "#shared/schema/delays.ts";
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import type { ComputedPeople } from "#shared/schema/people.ts";
import type { ComputedPortfolio, PortfolioClient } from "#shared/schema/portfolio.ts";
import type { ComputedVerdict, VerdictAxes, VerdictDetails, VerdictNet } from "#shared/schema/verdict.ts";
import type { MethodParameterName } from "./parameter-names.ts";
import type { MethodSourceCode } from "./method-sources.ts";

/** Dependency, overtime and working time, delays, strain, money, verdict. */
export const chapters = [1, 2, 3, 4, 5, 6] as const;
export type Chapter = (typeof chapters)[number];

export const indicatorUnits = [
  "share",
  "points",
  "index",
  "clients",
  "money",
  "money-a-year",
  "money-an-hour",
  "hours",
  "hours-a-person",
  "days",
  "working-days",
  "count",
  "ratio",
  "rate",
  "score",
  "chances",
  "state",
] as const;
export type IndicatorUnit = (typeof indicatorUnits)[number];

/** The page on which the figure is met. */
export type UsingPage = "portfolio" | "verdict" | "planning" | "people";

type Fields<Name extends string, Report> = `${Name}.${keyof Report & string}`;

/** A field of a report, as `--json` names it. */
export type ReportField =
  | Fields<"portfolio", ComputedPortfolio>
  | Fields<"portfolio.clients", PortfolioClient>
  | Fields<"delays", ComputedDelays>
  | Fields<"delays.imposed", ComputedDelays["imposed"]>
  | Fields<"overtime", ComputedOvertime>
  | Fields<"people", ComputedPeople>
  | Fields<"people.indicators", ComputedPeople["indicators"]>
  | Fields<"people.effects", ComputedPeople["effects"][number]>
  | Fields<"verdict", ComputedVerdict>
  | Fields<"verdict.net", VerdictNet>
  | Fields<"verdict.axes", VerdictAxes>
  | Fields<"verdict.details", VerdictDetails>;

export interface Indicator {
  readonly unit: IndicatorUnit;
  readonly sources: readonly MethodSourceCode[];
  /** Parameters and thresholds that it rests on. */
  readonly parameters: readonly MethodParameterName[];
  /** Its tables and columns are those of these measures. */
  readonly measures: readonly Measure[];
  readonly fields: readonly ReportField[];
  readonly pages: readonly UsingPage[];
}
