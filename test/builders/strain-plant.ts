/**
 * A light company for the study of strain: people by week with slowly moving doses of the examined client's work, seasons,
 * teams, people who are away more often than others, and spells with a planted rate ratio.
 */
import { dayNumber, weekdayOf, yearMonthDay } from "#server/scheduling/civil-time.ts";
import { randomSource, type RandomSource } from "#server/statistics/random-source.ts";
import { strainRecord, type StrainRecord, type WrittenAbsence, type WrittenWeek } from "./strain-record.ts";

export interface StrainPlantOptions {
  readonly seed: number;
  readonly people: number;
  readonly weeks: number;
  readonly teams: number;
  /** Spells a person and week without dose. */
  readonly baseRate: number;
  /** Rate ratio per unit share of the last four weeks. */
  readonly perUnit: number;
  /** Rate ratio from a quarter of the last four weeks on. */
  readonly fromCut: number;
  /** Mean share of the client's work. */
  readonly meanDose: number;
  /** How far doses lie apart between people, teams and weeks, as logits. */
  readonly doseSpread: number;
  /** By how much the dose is higher in winter, as a logit. */
  readonly doseInWinter: number;
  /** By how much teams with a higher rate have more of the client's work, as a logit. */
  readonly doseInSickTeams: number;
  /** Spread of the logarithm of people's own rates. */
  readonly frailty: number;
  /** Spread of the logarithm of teams' own rates. */
  readonly teamFrailty: number;
  /** Waves of sickness that pass through a team, as the spread of their logarithm. */
  readonly teamWaves: number;
  /** By how much more of the client's work a team gets in the weeks after a wave, as a logit a doubling. */
  readonly reverse: number;
  /** Rate ratio per unit of the other large client's work. */
  readonly otherPerUnit: number;
  /** Part of the weeks in which a whole team is asked to work on Saturday. */
  readonly teamSaturdays: number;
  /** Departures a person and week. */
  readonly departureRate: number;
}

export const plainPlant: Omit<StrainPlantOptions, "seed"> = {
  people: 100,
  weeks: 78,
  teams: 6,
  baseRate: 0.018,
  perUnit: 1,
  fromCut: 1,
  meanDose: 0.25,
  doseSpread: 1,
  doseInWinter: 0,
  doseInSickTeams: 0,
  frailty: 0.5,
  teamFrailty: 0.2,
  teamWaves: 0,
  reverse: 0,
  otherPerUnit: 1,
  teamSaturdays: 0,
  departureRate: 0.0016,
};

/** The Monday on which the plant's record begins. */
export const plantStart = dayNumber(2024, 1, 1);
const fullWeek = 2100;
const doseWeeks = 4;

/** Spells by month as in the demo company: more in winter, fewer in summer. */
function seasonFactor(monday: number): number {
  const { month } = yearMonthDay(monday);
  if (month === 12 || month <= 3) return 1.35;
  return month >= 6 && month <= 8 ? 0.7 : 1;
}

const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** A value that goes back to 0 with a memory of some weeks and a spread of its own. */
function wander(source: RandomSource, memoryWeeks: number): () => number {
  const keep = Math.exp(-1 / memoryWeeks);
  let value = source.normal();
  return () => {
    value = keep * value + Math.sqrt(1 - keep * keep) * source.normal();
    return value;
  };
}

function drawLength(source: RandomSource): number {
  const draw = source.uniform();
  if (draw < 0.68) return source.between(1, 4);
  return draw < 0.91 ? source.between(5, 14) : source.between(15, 75);
}

interface Person {
  readonly team: number;
  readonly rate: number;
  readonly doseLogit: number;
  readonly ownDose: () => number;
  readonly weekendChance: number;
  /** First and last day of the running spell. */
  awayFrom: number;
  awayTo: number;
  leftOn: number;
  readonly past: { readonly minutes: number[]; readonly client: number[]; readonly control: number[] };
}

const ofLastWeeks = (values: readonly number[]): number =>
  values.slice(-doseWeeks).reduce((left, right) => left + right, 0);

const doseOf = (part: readonly number[], all: readonly number[]): number =>
  ofLastWeeks(all) === 0 ? 0 : ofLastWeeks(part) / ofLastWeeks(all);

/** Minutes of a week beside weekend work; begins, goes on or ends a spell. */
function weekdayMinutes(source: RandomSource, person: Person, monday: number, begins: boolean): number {
  if (begins) {
    const fromDay = monday + source.whole(5);
    person.awayFrom = fromDay;
    person.awayTo = fromDay + drawLength(source) - 1;
    return fullWeek * (weekdayOf(fromDay) / 5);
  }
  const there = Math.min(5, Math.max(0, monday + 5 - Math.max(monday, person.awayTo + 1)));
  return (fullWeek * there) / 5;
}

/** Grows a plant; the same options give the same rows. */
export function strainPlant(options: StrainPlantOptions): StrainRecord {
  const source = randomSource(options.seed, "strain plant");
  const saturdays = randomSource(options.seed, "strain plant", "saturdays");
  const { people, weeks, teams, doseSpread } = options;
  const teamLogRate = Array.from({ length: teams }, () => options.teamFrailty * source.normal());
  const teamDose = Array.from({ length: teams }, () => wander(source, 10));
  const teamWave = Array.from({ length: teams }, () => wander(source, 5));
  const waves = teamWave.map(() => new Float64Array(weeks));
  const plantDose = Math.log(options.meanDose / (1 - options.meanDose));
  const staff = Array.from({ length: people }, (_, number): Person => {
    const team = number % teams;
    return {
      team,
      rate: options.baseRate * Math.exp(teamLogRate[team]) * source.logNormal(options.frailty),
      doseLogit: plantDose + options.doseInSickTeams * teamLogRate[team] + 0.7 * doseSpread * source.normal(),
      ownDose: wander(source, 6),
      weekendChance: 0.08 * source.logNormal(0.7),
      awayFrom: -1,
      awayTo: -1,
      leftOn: NaN,
      past: { minutes: [], client: [], control: [] },
    };
  });
  const work: WrittenWeek[] = [];
  const absences: WrittenAbsence[] = [];
  for (let week = 0; week < weeks; week += 1) {
    const monday = plantStart + 7 * week;
    const season = seasonFactor(monday);
    const moved = teamDose.map((next) => next());
    for (const [team, next] of teamWave.entries()) waves[team][week] = options.teamWaves * next();
    // Waves of the weeks before bring the client's work to the team: it is late, and the client calls.
    const lateness = waves.map(
      (wave) => wave.subarray(Math.max(0, week - 4), week).reduce((sum, each) => sum + each, 0) / 4,
    );
    const isSaturday = waves.map(() => saturdays.chance(options.teamSaturdays));
    for (const [employee, person] of staff.entries()) {
      if (person.leftOn < monday) continue;
      const { past, team } = person;
      const dose = doseOf(past.client, past.minutes);
      const rate =
        person.rate *
        season *
        Math.exp(waves[team][week] - options.teamWaves ** 2 / 2) *
        options.perUnit ** dose *
        options.otherPerUnit ** doseOf(past.control, past.minutes) *
        (dose >= 0.25 ? options.fromCut : 1);
      const begins = person.awayTo < monday && source.uniform() < rate;
      const onWeekdays = weekdayMinutes(source, person, monday, begins);
      if (begins) {
        const kind = source.chance(0.05) ? "work_accident" : "sick";
        absences.push({ employee, fromDay: person.awayFrom, toDay: person.awayTo, kind });
      }
      const weekend =
        onWeekdays > 0 && source.chance(isSaturday[team] ? 0.7 : person.weekendChance) ? 300 : 0;
      const share = logistic(
        person.doseLogit +
          0.5 * doseSpread * (person.ownDose() + moved[team]) +
          (options.doseInWinter * (season - 1)) / 0.35 +
          (options.reverse * lateness[team]) / Math.LN2,
      );
      const minutes = onWeekdays + weekend;
      const control = (1 - share) * minutes * Math.min(1, 0.3 * source.logNormal(0.5));
      past.minutes.push(minutes);
      past.client.push(share * minutes);
      past.control.push(control);
      if (minutes > 0) {
        const clientWeekend = weekend * share;
        work.push({
          employee,
          week: monday,
          minutes,
          client: share * minutes,
          control,
          weekend,
          clientWeekend,
        });
      }
      if (source.chance(options.departureRate)) person.leftOn = monday + 6;
    }
  }
  return strainRecord({ employees: staff, weeks: work, absences });
}
