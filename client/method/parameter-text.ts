/** Names and values of all parameters, for the pages that show them together. */
import { isAlertParameter } from "#shared/alert-parameters.ts";
import type { MethodParameterName } from "#shared/method/parameter-names.ts";
import { lossParameters } from "#shared/parameters.ts";
import { isPeopleParameter } from "#shared/people-parameters.ts";
import { isPlanningParameter } from "#shared/planning-parameters.ts";
import type { MethodParameter } from "#shared/schema/method.ts";
import { dependencyFlagNames, type DependencyFlag } from "#shared/schema/portfolio.ts";
import { sayer } from "#client/i18n/language.tsx";
import { catalogue, type Language } from "#client/i18n/message.ts";
import type { Format } from "#client/lib/format.ts";
import { lossParameterMessages } from "./loss-parameter-messages.ts";
import { peopleParameterMessages } from "./people-parameter-messages.ts";
import { planningParameterMessages } from "./planning-parameter-messages.ts";
import { thresholdMessages } from "./threshold-messages.ts";
import { verdictParameterMessages } from "./verdict-parameter-messages.ts";

const unitMessages = catalogue(
  {
    points: "{value, plural, one {# point} other {# points}}",
    times: "{value} fois",
    hourly: "{value} l'heure",
    yearly: "{value} par an",
    hours: "{value}\u202Fh",
    days: "{value}\u202Fj",
    "working-days": "{value} jours ouvrés",
    weeks: "{value} semaines",
    months: "{value} mois de paie",
    people: "{value} personnes",
    operations: "{value} opérations",
    changes: "{value} changements",
    yes: "oui",
    no: "non",
  },
  {
    points: "{value, plural, one {# point} other {# points}}",
    times: "{value} times",
    hourly: "{value} an hour",
    yearly: "{value} a year",
    hours: "{value}\u00A0h",
    days: "{value}\u00A0d",
    "working-days": "{value} working days",
    weeks: "{value} weeks",
    months: "{value} months of pay",
    people: "{value} people",
    operations: "{value} operations",
    changes: "{value} changes",
    yes: "yes",
    no: "no",
  },
);

function isDependencyFlag(name: MethodParameterName): name is DependencyFlag["flag"] {
  return dependencyFlagNames.some((known) => known === name);
}

/** What a parameter is called. */
export function parameterName(name: MethodParameterName, language: Language): string {
  if (isDependencyFlag(name) || isAlertParameter(name)) return sayer(thresholdMessages, language)(name);
  if (isPeopleParameter(name)) return sayer(peopleParameterMessages, language)(name);
  if (isPlanningParameter(name)) return sayer(planningParameterMessages, language)(name);
  const loss = lossParameters.find((each) => each.name === name);
  const say = sayer(lossParameterMessages, language);
  if (loss !== undefined) {
    const { meaning, months } = loss;
    if (meaning === "yearlyFixedCost" || months === null) return say("yearlyFixedCost");
    return months === 0 ? say(`${meaning}.now`) : say(meaning, { months });
  }
  return isVerdictName(name) ? sayer(verdictParameterMessages, language)(name) : name;
}

type VerdictName = keyof (typeof verdictParameterMessages)["fr"];

function isVerdictName(name: string): name is VerdictName {
  return name in verdictParameterMessages.fr;
}

/** Shares are written without decimals, unless they have some. */
function shareText(value: number, format: Format): string {
  const percent = Math.round(value * 1e6) / 1e4;
  return format.shareTo(value, Number.isInteger(percent) ? 0 : Number.isInteger(percent * 10) ? 1 : 2);
}

/** A value with its unit. */
export function parameterValueText(
  value: number,
  unit: MethodParameter["unit"],
  language: Language,
  format: Format,
): string {
  const say = sayer(unitMessages, language);
  const plain = format.decimal(value, Number.isInteger(value) ? 0 : 1);
  const money = () => format.moneyExact(value).replace(/[.,]00(?!\d)/u, "");
  switch (unit) {
    case "share":
      return shareText(value, format);
    case "share-per-year":
      return say("yearly", { value: shareText(value, format) });
    case "points":
      return say("points", { value: Math.round(value * 1e4) / 100 });
    case "ratio":
      return say("times", { value: plain });
    case "cents":
      return money();
    case "cents-per-hour":
      return say("hourly", { value: money() });
    case "cents-per-year":
      return say("yearly", { value: money() });
    case "yes-no":
      return say(value === 0 ? "no" : "yes");
    default:
      return say(unit, { value: plain });
  }
}
