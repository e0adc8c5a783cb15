/** How a person's week is paid. */
import { minutesPerDay, weekdayOf } from "#server/scheduling/civil-time.ts";
import type { PaidWork, WorkDraft } from "./work-draft.ts";

/** Night begins at 21:00 and ends at 6:00. */
const nightFrom = 21 * 60;
const nightTo = 6 * 60;

/** Splits work at an instant of its day; without clock times it is not split. */
function splitAt(draft: WorkDraft, minuteOfDay: number): WorkDraft[] {
  if (draft.from === null) return [draft];
  const before = draft.day * minutesPerDay + minuteOfDay - draft.from;
  return before <= 0 || before >= draft.minutes ? [draft] : splitAfter(draft, before);
}

function splitAfter(draft: WorkDraft, minutes: number): [WorkDraft, WorkDraft] {
  return [
    { ...draft, minutes },
    { ...draft, minutes: draft.minutes - minutes, from: draft.from === null ? null : draft.from + minutes },
  ];
}

function isNight({ from, day }: WorkDraft): boolean {
  if (from === null) return false;
  const ofDay = from - day * minutesPerDay;
  return ofDay >= nightFrom || ofDay < nightTo;
}

const inOrderOfTime = (left: WorkDraft, right: WorkDraft): number =>
  left.day - right.day || (left.from ?? Infinity) - (right.from ?? Infinity) || 0;

/**
 * Work on a Sunday or a holiday is paid as such. Of the rest, what exceeds the contract is overtime: first what was worked
 * beyond the person's shift, which is what the pay office sees stamped, then the last hours of the week. What does not
 * exceed it is night or regular work. An entry that straddles a limit is split there.
 */
export function payWeek(
  drafts: readonly WorkDraft[],
  contractMinutes: number,
  isHoliday: (day: number) => boolean,
): PaidWork[] {
  const paid: PaidWork[] = [];
  const contractFirst = drafts
    .flatMap((draft) => splitAt(draft, nightFrom))
    .toSorted(
      (left, right) => Number(left.beyondShift) - Number(right.beyondShift) || inOrderOfTime(left, right),
    );
  let left = contractMinutes;
  for (const draft of contractFirst) {
    if (isHoliday(draft.day)) {
      paid.push({ ...draft, payKind: "holiday" });
      continue;
    }
    if (weekdayOf(draft.day) === 6) {
      paid.push({ ...draft, payKind: "sunday" });
      continue;
    }
    const within = isNight(draft) ? "night" : "regular";
    if (draft.minutes <= left) {
      paid.push({ ...draft, payKind: within });
    } else if (left <= 0) {
      paid.push({ ...draft, payKind: "overtime" });
    } else {
      const [regular, beyond] = splitAfter(draft, left);
      paid.push({ ...regular, payKind: within }, { ...beyond, payKind: "overtime" });
    }
    left = Math.max(0, left - draft.minutes);
  }
  return paid.toSorted(inOrderOfTime);
}
