/** Whether strain grows with the dose (method, section 4). */
import { rateInterval } from "#server/statistics/rate-interval.ts";
import type { DoseGroup } from "#server/statistics/rate-trend.ts";
import { normalTail, twoSidedP } from "#server/statistics/normal-law.ts";
import { notComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import type { StrainOutcome } from "#shared/schema/people.ts";
import type { StrainFrame } from "./strain-frame.ts";
import type { OutcomeRows } from "./strain-outcomes.ts";

interface DoseBand {
  /** Part of the past hours on the client: from, and to but for the last, which holds 1. */
  readonly fromShare: number;
  readonly toShare: number;
  readonly events: number;
  /** Events that the rates of the same seasons and teams make expected, whatever the dose. */
  readonly expectedEvents: number;
  readonly personWeeks: number;
  /** Different people with a week in the band. */
  readonly people: number;
  /** Per thousand person-weeks, with Garwood's limits; not computable without time. */
  readonly rate: Estimate | NotComputable<"no-person-weeks">;
}

export interface DoseResponseFigures {
  readonly outcome: StrainOutcome;
  readonly bands: readonly DoseBand[];
  /** Two-sided, within season and team. */
  readonly trendPValue: number | NotComputable<"no-exposure-contrast" | "too-few-events">;
}

const bandCount = 4;
const perThousand = 1000;
/** Below it the normal law of the score is not good enough. */
const leastEvents = 6;

interface StratifiedTrend {
  /** On one degree of freedom. */
  readonly chiSquare: number;
  /** Two-sided. */
  readonly p: number;
  /** One-sided: of rates that do not rise. */
  readonly pRising: number;
}

/**
 * The score test of a Poisson trend (Breslow and Day 1987, volume II, section 3.6) added up over strata, so that a dose that is
 * merely given where and when rates are high shows no trend.
 *
 * @returns null without events in a stratum of several doses
 */
export function stratifiedTrend(strata: readonly (readonly DoseGroup[])[]): StratifiedTrend | null {
  let [excess, variance] = [0, 0];
  for (const groups of strata) {
    let [events, time, atEvents, mean, square] = [0, 0, 0, 0, 0];
    for (const group of groups) {
      events += group.events;
      time += group.time;
      atEvents += group.dose * group.events;
      mean += group.dose * group.time;
      square += group.dose * group.dose * group.time;
    }
    if (!(time > 0)) continue;
    mean /= time;
    excess += atEvents - events * mean;
    variance += events * Math.max(0, square / time - mean * mean);
  }
  // Rounding alone can leave a hair of variance where all doses are one.
  if (!(variance > 1e-12)) return null;
  const z = excess / Math.sqrt(variance);
  return { chiSquare: z * z, p: twoSidedP(z), pRising: normalTail(z) };
}

/** The band of a dose, 0 to 3. */
function bandOf(dose: number): number {
  return Math.min(bandCount - 1, Math.floor(dose * bandCount));
}

const seasons = 4;

/** Sums by season, team and band: events, time, and dose times time. */
function sumByCell({ events, time }: OutcomeRows, frame: StrainFrame) {
  const strata = seasons * (frame.teams + 1);
  const size = strata * bandCount;
  const sums = { events: new Float64Array(size), time: new Float64Array(size), dose: new Float64Array(size) };
  const people = new Float64Array(bandCount);
  const last = new Int32Array(bandCount).fill(-1);
  for (let row = 0; row < frame.count; row += 1) {
    if (!(time[row] > 0)) continue;
    const band = bandOf(frame.dose[row]);
    const cell = (seasons * (frame.team[row] + 1) + frame.season[row]) * bandCount + band;
    sums.events[cell] += events[row];
    sums.time[cell] += time[row];
    sums.dose[cell] += frame.dose[row] * time[row];
    if (last[band] !== frame.employee[row]) people[band] += 1;
    last[band] = frame.employee[row];
  }
  return { strata, ...sums, people };
}

/**
 * Rates by quarter of the dose, of everybody, and the test of their trend by the mean dose of each band within season and team.
 */
export function doseResponse(rows: OutcomeRows, frame: StrainFrame): DoseResponseFigures {
  const { strata, events, time, dose, people } = sumByCell(rows, frame);
  const ofBand = Array.from({ length: bandCount }, () => ({ events: 0, expected: 0, time: 0 }));
  const groups: DoseGroup[][] = [];
  for (let stratum = 0; stratum < strata; stratum += 1) {
    const cells = Array.from({ length: bandCount }, (_, band) => stratum * bandCount + band);
    const allEvents = cells.reduce((sum, cell) => sum + events[cell], 0);
    const allTime = cells.reduce((sum, cell) => sum + time[cell], 0);
    if (allTime === 0) continue;
    for (const [band, cell] of cells.entries()) {
      ofBand[band].events += events[cell];
      ofBand[band].time += time[cell];
      ofBand[band].expected += (allEvents * time[cell]) / allTime;
    }
    groups.push(
      cells
        .filter((cell) => time[cell] > 0)
        .map((cell) => ({ dose: dose[cell] / time[cell], events: events[cell], time: time[cell] })),
    );
  }
  const allEvents = ofBand.reduce((sum, band) => sum + band.events, 0);
  const trend = allEvents < leastEvents ? null : stratifiedTrend(groups);
  return {
    outcome: rows.outcome,
    bands: ofBand.map((band, at) => ({
      fromShare: at / bandCount,
      toShare: (at + 1) / bandCount,
      events: band.events,
      expectedEvents: band.expected,
      personWeeks: band.time,
      people: people[at],
      rate: bandRate(band.events, band.time),
    })),
    trendPValue:
      trend?.p ?? notComputable(allEvents < leastEvents ? "too-few-events" : "no-exposure-contrast", []),
  };
}

function bandRate(events: number, time: number): DoseBand["rate"] {
  if (time === 0) return notComputable("no-person-weeks", []);
  const { low, high } = rateInterval(events, time);
  return { estimate: (perThousand * events) / time, low: perThousand * low, high: perThousand * high };
}
