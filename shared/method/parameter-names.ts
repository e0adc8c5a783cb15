/** Every parameter and threshold that the product reckons with, by its name. */
import { alertParameterNames, type AlertParameterName } from "#shared/alert-parameters.ts";
import { lossParameters, type ParameterName } from "#shared/parameters.ts";
import { peopleParameterNames, type PeopleParameterName } from "#shared/people-parameters.ts";
import { planningParameterNames, type PlanningParameterName } from "#shared/planning-parameters.ts";
import { dependencyFlagNames, type DependencyFlag } from "#shared/schema/portfolio.ts";
import {
  verdictAssumptionNames,
  verdictThresholdNames,
  type VerdictAssumptionName,
  type VerdictThresholdName,
} from "#shared/verdict-parameters.ts";

export type MethodParameterName =
  | DependencyFlag["flag"]
  | ParameterName
  | PeopleParameterName
  | PlanningParameterName
  | VerdictThresholdName
  | VerdictAssumptionName
  | AlertParameterName;

/** In the order of the chapters that rest on them. */
export const methodParameterNames: readonly MethodParameterName[] = [
  ...dependencyFlagNames,
  ...lossParameters.map(({ name }) => name),
  ...peopleParameterNames,
  ...planningParameterNames,
  ...verdictAssumptionNames,
  ...verdictThresholdNames,
  ...alertParameterNames,
];
