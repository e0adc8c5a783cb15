/** The rate ratio of an outcome quarter by quarter: whether strain follows the client's work all along, or once. */
import type { QuarterlyRatio } from "#shared/schema/people.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { quartersIn } from "#server/indicators/calendar-quarter.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import { strainContrast } from "./strain-contrast.ts";
import { strainDesign } from "./strain-design.ts";
import { exposedRows, type StrainFrame } from "./strain-frame.ts";
import { leastEvents } from "./strain-line.ts";
import type { OutcomeRows } from "./strain-outcomes.ts";
import { sides } from "./strain-sides.ts";

const daysToThursday = 3;
const leastOnASide = 3;

/**
 * High against low weeks of each calendar quarter of the frame, within team. A week belongs to the quarter of its Thursday.
 *
 * @param threshold people that each side stands for at least
 * @returns a quarter whose ratio is not computable for `too-few-people`, `too-few-events` or `no-exposure-contrast`
 */
export function quarterlyRatio(
  rows: OutcomeRows,
  frame: StrainFrame,
  exposureCut: number,
  threshold: number,
): QuarterlyRatio[] {
  if (frame.count === 0) return [];
  const design = strainDesign(frame);
  const exposed = exposedRows(frame, exposureCut);
  const first = formatDay(frame.firstWeek + daysToThursday);
  const end = formatDay(frame.firstWeek + 7 * frame.weeks - daysToThursday);
  return quartersIn({ from: first, to: end }).map(({ quarter, from, to }) => {
    const [fromDay, toDay] = [dayNumber(from), dayNumber(to)];
    const time = rows.time.map((each, row) => {
      const thursday = frame.week[row] + daysToThursday;
      return thursday >= fromDay && thursday < toDay ? each : 0;
    });
    const events = rows.events.map((each, row) => (time[row] > 0 ? each : 0));
    const ofQuarter = { ...rows, time, events };
    const { people, events: counted } = sides({ design, rows: ofQuarter, exposed });
    const why = (reason: string): QuarterlyRatio => ({ quarter, from, rateRatio: notComputable(reason, []) });
    // Small and empty look the same.
    if (people.exposed < threshold || people.reference < threshold) return why("too-few-people");
    if (counted.exposed + counted.reference < leastEvents) return why("too-few-events");
    // With one or two on a side the limits span a hundredfold, and a line through such points is noise.
    if (Math.min(counted.exposed, counted.reference) < leastOnASide) return why("too-few-events");
    const contrast = strainContrast(ofQuarter, frame, exposed);
    if (contrast === null || !Number.isFinite(contrast.estimate) || !Number.isFinite(contrast.high)) {
      return why("too-few-events");
    }
    const { estimate, low, high } = contrast;
    return { quarter, from, rateRatio: { estimate, low, high } };
  });
}
