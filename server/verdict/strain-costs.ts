/** Days of absence and departures that go with the examined client's work, where that is called an effect (method, section 4). */
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { StrainEffect, StrainOutcome } from "#shared/schema/people.ts";
import type { CostTerm } from "#shared/schema/verdict.ts";
import { absenceSpells, strainKinds } from "#server/labour/strain-spells.ts";
import { workingDays } from "#server/scheduling/working-days.ts";
import { normalQuantile } from "#server/statistics/normal-law.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import { netDraws, type CostQuantities, type CostQuantity } from "./cost-quantities.ts";
import { splitByQuarter, sumByQuarter } from "./cost-quarters.ts";
import type { CostAnalyses, CostRecord } from "./cost-record.ts";
import { sumOf } from "./counted-quantity.ts";

export interface StrainQuantity extends CostQuantity {
  readonly terms: readonly CostTerm[];
}

/** Events that would not have been with little work for the client. */
interface AttributableEvents {
  readonly estimate: number;
  readonly draws: Float64Array;
  /** All events on both sides of the comparison. */
  readonly events: number;
}

const normalUpper = normalQuantile(0.975);

/** The comparison of heavy with light weeks that an outcome is billed by, where it is called an effect. */
function calledEffect({ people }: CostAnalyses, outcome: StrainOutcome): StrainEffect | NotComputable {
  if (isNotComputable(people)) return people;
  const effect = people.effects.find((each) => each.outcome === outcome && each.method === "stratified");
  if (effect === undefined) return notComputable("effect-not-established", []);
  if (isNotComputable(effect.rateRatio)) return effect.rateRatio;
  if (effect.controlFailed) return notComputable("control-failed", []);
  return effect.called ? effect : notComputable("effect-not-established", []);
}

/**
 * The logarithm of the ratio is drawn from a normal law with the error of its 95 % interval; of the events of the heavy weeks, the
 * part 1 − 1/ratio would not have been, none below 0.
 *
 * @param purpose names the stream of draws: one outcome's draws tell nothing about another's
 */
function attributableEvents(
  { rateRatio, attributable, events }: StrainEffect,
  seed: number,
  purpose: string,
): AttributableEvents | NotComputable {
  if (isNotComputable(rateRatio)) return rateRatio;
  if (isNotComputable(attributable)) return attributable;
  if (events === null) return notComputable("too-few-people", []);
  if (events.exposed === 0 || events.reference === 0) return notComputable("too-few-events", []);
  const exposedEvents = attributable.estimate / (1 - 1 / rateRatio.estimate);
  const error = Math.log(rateRatio.high / rateRatio.low) / (2 * normalUpper);
  const source = randomSource(seed, purpose);
  const draws = Float64Array.from({ length: netDraws.draws }, () => {
    const ratio = rateRatio.estimate * Math.exp(error * source.normal());
    return Math.max(0, exposedEvents * (1 - 1 / ratio));
  });
  return { estimate: attributable.estimate, draws, events: events.exposed + events.reference };
}

/** Events laid to quarters as the client's hours are: they go with its work. */
function quantityOf(
  { hours }: CostRecord,
  { estimate, draws, events }: AttributableEvents,
  perEvent: number,
  quarters: CostQuantities["quarters"],
): CostQuantity {
  const worked = hours.productionMinutes.map((minutes, row) => minutes + hours.officeMinutes[row]);
  const laid = splitByQuarter(estimate * perEvent, quarters, sumByQuarter(quarters, hours.month, worked));
  return {
    value: sumOf(laid),
    draws: draws.map((each) => each * perEvent),
    quarters: laid,
    rows: events,
  };
}

/** @returns not computable where no effect is called: why, `too-few-people` behind it, or `too-few-events` on either side */
export function departuresQuantity(
  record: CostRecord,
  analyses: CostAnalyses,
  quarters: CostQuantities["quarters"],
  seed: number,
): StrainQuantity | NotComputable {
  const effect = calledEffect(analyses, "departures");
  if (isNotComputable(effect)) return effect;
  const departures = attributableEvents(effect, seed, "departures of the net");
  return isNotComputable(departures)
    ? departures
    : { ...quantityOf(record, departures, 1, quarters), terms: [] };
}

/**
 * Working days of a spell that began in the period, in the mean over all of them; a spell of somebody who left in the period has
 * none where departures are billed, since a leaver's absence is not also turnover.
 *
 * @returns not-computable `no-absences` without a spell, `too-few-people` where fewer have one than the threshold for absence
 */
export function daysPerSpell(
  { absences, employees, scope }: CostRecord,
  areDeparturesBilled: boolean,
): number | NotComputable {
  const spells = absenceSpells(absences, strainKinds);
  const isIn = (day: number): boolean => day >= scope.fromDay && day < scope.toDay;
  const begun = Array.from(spells.employee.keys()).filter((spell) => isIn(spells.fromDay[spell]));
  if (begun.length === 0) return notComputable("no-absences", ["absences"]);
  if (new Set(begun.map((spell) => spells.employee[spell])).size < scope.thresholds.absence) {
    return notComputable("too-few-people", []);
  }
  const lastDay = begun.reduce((last, spell) => Math.max(last, spells.toDay[spell]), scope.toDay);
  const calendar = workingDays(scope.fromDay, lastDay + 1, { alsaceMoselle: scope.alsaceMoselle });
  let days = 0;
  for (const spell of begun) {
    if (areDeparturesBilled && isIn(employees.leftOn[spells.employee[spell]])) continue;
    days += calendar.between(spells.fromDay[spell], spells.toDay[spell] + 1);
  }
  return days / begun.length;
}

/** Attributable spells times the days of one. @returns like `departuresQuantity` and `daysPerSpell` */
export function absenceQuantity(
  record: CostRecord,
  analyses: CostAnalyses,
  quarters: CostQuantities["quarters"],
  seed: number,
  areDeparturesBilled: boolean,
): StrainQuantity | NotComputable {
  const effect = calledEffect(analyses, "absence-spells");
  if (isNotComputable(effect)) return effect;
  const spells = attributableEvents(effect, seed, "absence of the net");
  if (isNotComputable(spells)) return spells;
  const days = daysPerSpell(record, areDeparturesBilled);
  if (isNotComputable(days)) return days;
  return {
    ...quantityOf(record, spells, days, quarters),
    terms: [
      { term: "spells", value: spells.estimate, unit: "spells" },
      { term: "daysPerSpell", value: days, unit: "days" },
    ],
  };
}
