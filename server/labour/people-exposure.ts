/** How much of people's weeks the examined client takes (method, section 4, exposure). */
import type { Exposure } from "#shared/schema/people.ts";
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { LabourQuestion } from "./labour-question.ts";
import type { RecordedContacts, RecordedWorkWeeks } from "./labour-record.ts";
import { valueOn } from "./dated-parameters.ts";
import { exposedRows, wholeWeeks, type StrainFrame } from "./strain-frame.ts";

const minutesPerHour = 60;

/** Contacts of the examined client in the period. */
function contactCounts(
  contacts: RecordedContacts,
  { suspect, fromDay, toDay }: LabourQuestion,
): { hostileContacts: number | NotComputable; threats: number | NotComputable } {
  if (contacts.count === 0) {
    const missing = notComputable("no-contacts", ["interactions"]);
    return { hostileContacts: missing, threats: missing };
  }
  let [hostileContacts, threats] = [0, 0];
  for (let row = 0; row < contacts.count; row += 1) {
    const day = contacts.day[row];
    if (contacts.client[row] !== suspect || day < fromDay || day >= toDay) continue;
    if (contacts.threat[row] === 1) threats += 1;
    else hostileContacts += 1;
  }
  return { hostileContacts, threats };
}

/**
 * Sums over everybody and the whole weeks of the period.
 * @param threshold with fewer people no hours are told
 */
export function peopleExposure(
  workWeeks: RecordedWorkWeeks,
  contacts: RecordedContacts,
  frame: StrainFrame,
  question: LabourQuestion,
  threshold: number,
): Exposure {
  const { firstWeek, weeks } = wholeWeeks(question);
  const sums = { all: 0, client: 0, unplanned: 0, weekend: 0, meeting: 0, firefighting: 0 };
  const people = new Set<number>();
  for (let row = 0; row < workWeeks.count; row += 1) {
    const week = workWeeks.week[row];
    if (week < firstWeek || week >= firstWeek + 7 * weeks) continue;
    people.add(workWeeks.employee[row]);
    sums.all += workWeeks.minutes[row];
    sums.client += workWeeks.clientMinutes[row];
    sums.unplanned += workWeeks.clientUnplannedMinutes[row];
    sums.weekend += workWeeks.clientWeekendMinutes[row];
    sums.meeting += workWeeks.clientMeetingMinutes[row];
    sums.firefighting += workWeeks.clientFirefightingMinutes[row];
  }
  const reason =
    question.suspect < 0
      ? notComputable("no-client", ["orders", "time_entries.client_id"])
      : sums.all === 0
        ? notComputable("no-hours-in-period", ["time_entries"])
        : people.size < threshold
          ? notComputable("too-few-people", [])
          : null;
  const hours = (minutes: number): number | NotComputable => reason ?? minutes / minutesPerHour;
  const cut = valueOn(question.dated.exposure_cut, question.toDay - 1);
  return {
    hoursShare: reason ?? Math.min(1, sums.client / sums.all),
    exposedPersonWeekShare:
      reason ??
      (frame.count === 0
        ? notComputable("too-short", ["time_entries"])
        : exposedRows(frame, cut).reduce((sum, exposed) => sum + exposed, 0) / frame.count),
    cut,
    weeks: valueOn(question.dated.exposure_weeks, question.toDay - 1),
    clientHours: hours(sums.client),
    unplannedHours: hours(sums.unplanned),
    weekendHours: hours(sums.weekend),
    ...contactCounts(contacts, question),
    meetingHours: hours(sums.meeting),
    firefightingHours: hours(sums.firefighting),
  };
}
