/** Who and what a question about people's work is about: names become numbers, parameters get their values. */
import type { PeopleInput } from "#shared/schema/people.ts";
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { readClientChanges, readClientWork, type LabourScope } from "#server/facts/read-labour.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import type { ShopNames } from "#server/indicators/delay-question.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import type { LabourQuestion } from "#server/labour/labour-question.ts";
import type { RecordedPeople } from "#server/labour/labour-record.ts";
import { valueOn } from "#server/labour/dated-parameters.ts";
import { coveredDays } from "#server/labour/working-time-scope.ts";
import { planningQuestion } from "#server/planning/planning-question.ts";
import { mondayOf, yearMonthDay } from "#server/scheduling/civil-time.ts";
import { frenchHolidays } from "#server/scheduling/french-holidays.ts";
import { peopleSettings, type ParameterRow } from "./people-settings.ts";

const clientsFile = new URL("../facts/shop-clients.sql", import.meta.url);
const dominantFile = new URL("../facts/shop-dominant-client.sql", import.meta.url);
const parametersFile = new URL("../facts/labour-parameters.sql", import.meta.url);

/** The holidays of every year that a stretch of days touches. */
function holidaysOf(fromDay: number, toDay: number, alsaceMoselle: boolean): number[] {
  const days: number[] = [];
  for (let { year } = yearMonthDay(fromDay); year <= yearMonthDay(toDay).year; year += 1) {
    days.push(...frenchHolidays(year, { alsaceMoselle }));
  }
  return days;
}

/**
 * Where no client is named and no order tells who is largest, it is the one with most hours; none where no hours name one.
 *
 * @returns not computable without hours and absences, and for a period beyond them
 * @throws AppError UNKNOWN_CLIENT, BAD_REQUEST for a period that ends before it begins
 */
export async function labourQuestion(
  read: ReadSnapshot,
  people: RecordedPeople,
  input: PeopleInput,
): Promise<LabourQuestion | NotComputable> {
  const clients = await read<ShopNames["clients"][number]>(clientsFile);
  const asked = await planningQuestion(read, { clients, centres: [] }, input);
  const { firstDay, endDay } = people.covered;
  if (Number.isNaN(firstDay)) return notComputable("no-time-entries", ["time_entries", "absences"]);
  const ranked = await read<{ readonly client: number }>(dominantFile, { from: null, to: null });
  const values = await read<ParameterRow>(parametersFile);
  const covered = coveredDays(people.workDays, peopleSettings(values, endDay - 1).dated) ?? {
    fromDay: firstDay,
    toDay: endDay,
  };
  // Without dates, what is covered of the weeks with hours: a weekend before the first of them is no part of the answer.
  const period = {
    fromDay: input.from === undefined ? Math.max(covered.fromDay, mondayOf(firstDay)) : dayNumber(input.from),
    toDay: input.to === undefined ? Math.min(covered.toDay, mondayOf(endDay - 1) + 7) : dayNumber(input.to),
  };
  // Beyond the record nothing was worked as far as one can see, which is not nothing.
  if (period.toDay <= covered.fromDay || period.fromDay >= covered.toDay) {
    return notComputable("no-hours-in-period", ["time_entries"]);
  }
  const clientWork = await readClientWork(read, period);
  // Without orders, clients rank by the hours that they took.
  const byHours = clientWork.toSorted((left, right) => right.minutes - left.minutes);
  const suspect = asked?.suspect ?? byHours[0]?.client ?? -1;
  const control = [...ranked, ...byHours].find(({ client }) => client !== suspect);
  const settings = peopleSettings(values, period.toDay - 1);
  const alsaceMoselle = valueOn(settings.dated.alsace_moselle_holidays, period.toDay - 1) === 1;
  return {
    suspect,
    dominant: asked?.dominant ?? suspect,
    control: control?.client ?? -1,
    clients,
    ...period,
    covered,
    holidays: holidaysOf(
      Math.min(covered.fromDay, period.fromDay),
      Math.max(covered.toDay, period.toDay),
      alsaceMoselle,
    ),
    ...settings,
    clientWork,
    changes: await readClientChanges(read, { client: suspect, ...period }),
  };
}

/** The work of the period, and that of all time. */
export function scopeOf(question: LabourQuestion, whole: boolean): LabourScope {
  const { suspect, control, fromDay, toDay, holidays, covered } = question;
  return {
    client: suspect,
    control,
    holidays,
    ...(whole ? covered : { fromDay, toDay }),
  };
}
