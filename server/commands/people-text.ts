/** What a person at a terminal reads of working time and strain: released aggregates only. */
import type { ComputedPeople, People, StrainEffect, Withheld } from "#shared/schema/people.ts";
import { isNotComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import { alignedTable, briefText, countText, rangeText, shareText, type TextColumn } from "./aligned-text.ts";

const ratioText = (ratio: number): string => ratio.toFixed(2);
const ownRange = (estimate: Estimate): string => rangeText(estimate, ratioText);

const isWithheld = (value: unknown): value is Withheld =>
  typeof value === "object" && value !== null && "status" in value && value.status === "withheld";

function brief<Value>(value: Value | NotComputable | Withheld, text: (value: Value) => string): string {
  return isWithheld(value) ? "not published" : briefText(value, text);
}

function exposureLine({ client, exposure }: ComputedPeople): string {
  return (
    `${client?.name ?? "No client"}: ${brief(exposure.hoursShare, shareText)} of all hours; ` +
    `${brief(exposure.exposedPersonWeekShare, shareText)} of the person-weeks with ${shareText(exposure.cut)} and more of ` +
    `the last ${countText(exposure.weeks)} weeks on it. Unplanned ${brief(exposure.unplannedHours, countText)} h, weekends ` +
    `${brief(exposure.weekendHours, countText)} h, meetings ${brief(exposure.meetingHours, countText)} h, hostile contacts ` +
    `${brief(exposure.hostileContacts, countText)}, threats ${brief(exposure.threats, countText)}.`
  );
}

function limitTable({ limits }: ComputedPeople): string {
  const columns: TextColumn[] = [
    { heading: "limit", align: "left" },
    { heading: "value", align: "right" },
    { heading: "cases", align: "right" },
    { heading: "over", align: "right" },
    { heading: "counted", align: "left" },
  ];
  return alignedTable(
    columns,
    limits.map(({ limit, value, unit, bands, weeksOver, caseUnit }) => [
      limit,
      `${value} ${unit}`,
      brief(bands, ({ cases }) => countText(cases)),
      brief(weeksOver, countText),
      caseUnit,
    ]),
  );
}

function effectCells(effect: StrainEffect): string[] {
  return [
    effect.outcome,
    effect.method,
    brief(effect.rateRatio, ownRange),
    brief(effect.pValue, (p) => p.toFixed(4)),
    brief(effect.minimumDetectableRatio, ratioText),
    brief(effect.attributable, ownRange),
    effect.called ? "yes" : effect.controlFailed ? "no, a control failed" : "no",
  ];
}

function effectTable({ effects }: ComputedPeople): string {
  const columns: TextColumn[] = [
    { heading: "outcome", align: "left" },
    { heading: "method", align: "left" },
    { heading: "rate ratio", align: "right" },
    { heading: "p", align: "right" },
    { heading: "detectable", align: "right" },
    { heading: "attributable", align: "right" },
    { heading: "called an effect", align: "left" },
  ];
  const [told, untold] = [
    effects.filter(({ rateRatio }) => !isNotComputable(rateRatio)),
    effects.filter(({ rateRatio }) => isNotComputable(rateRatio)),
  ];
  const reasons = new Map(
    untold.map(({ outcome, rateRatio }) => [outcome, isNotComputable(rateRatio) ? rateRatio.reason : ""]),
  );
  return [
    ...(told.length === 0 ? [] : [alignedTable(columns, told.map(effectCells))]),
    ...(untold.length === 0
      ? []
      : [
          `Not computable, in part or at all: ${[...reasons].map(([outcome, reason]) => `${outcome} (${reason})`).join(", ")}.`,
        ]),
  ].join("\n");
}

/** Strain as aligned text: exposure, limits, effects, and what was withheld. An association, never a diagnosis. */
export function peopleText(people: People): string {
  if (people.status !== "computed") {
    return `Not computable: ${people.reason}. Missing: ${people.missing.join(", ")}.`;
  }
  const { indicators, thresholds } = people;
  return [
    `From ${people.period.from} to ${people.period.to} (not included).`,
    exposureLine(people),
    `Absence ${brief(indicators.absenceRate, shareText)}, turnover ${brief(indicators.turnoverRate, shareText)}, ` +
      `spells a thousand person-weeks ${brief(indicators.spellsPerThousandWeeks, ownRange)}.`,
    limitTable(people),
    effectTable(people),
    `${countText(people.released)} views published, ${countText(people.suppressed)} withheld; at least ` +
      `${countText(thresholds.hours)} people for hours, ${countText(thresholds.absence)} for absence and surveys. ` +
      `Associations between weeks: they say nothing about a person.`,
  ].join("\n\n");
}
