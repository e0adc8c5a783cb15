/** From which share a dependency is worth a flag, and who says so. */

/** A client of this share or more is a major one (Patatoukas 2012, IFRS 8.34). */
export const majorClientShare = 0.1;

export interface DependencyThreshold {
  readonly indicator: "cr1" | "cr5" | "client-share";
  /** The share from which the flag is raised, inclusive. */
  readonly at: number;
  readonly level: "cr1-alert" | "cr5-alert" | "major-client-disclosure" | "french-worry" | "french-alert";
  readonly source: string;
}

const frenchPractice =
  "French practice: worry from 10–15 %, alert from 22–30 % of revenue, lower bounds taken. In law dependence is the absence of an equivalent outlet, never a percentage alone";

export const dependencyThresholds: readonly DependencyThreshold[] = [
  {
    indicator: "cr1",
    at: 0.25,
    level: "cr1-alert",
    source: "Usual alert in credit analysis: one client of 25 % of revenue or more",
  },
  {
    indicator: "cr5",
    at: 0.6,
    level: "cr5-alert",
    source: "Usual alert in credit analysis: five clients of 60 % of revenue or more",
  },
  {
    indicator: "client-share",
    at: majorClientShare,
    level: "major-client-disclosure",
    source: "IFRS 8, paragraph 34: a client of 10 % of revenue or more is disclosed",
  },
  { indicator: "client-share", at: 0.1, level: "french-worry", source: frenchPractice },
  { indicator: "client-share", at: 0.22, level: "french-alert", source: frenchPractice },
];
