/** Companies to attack: who is where and when, what is secret about them, and which views of them one could ask for. */
import type { CandidateView } from "#server/privacy/release-plan.ts";
import { type RandomSource, randomSource } from "#server/statistics/random-source.ts";

export const periodWeeks = 13;

export interface Organisation {
  readonly people: number;
  readonly weeks: number;
  readonly team: Int32Array;
  readonly job: Int32Array;
  readonly crew: Int32Array;
  /** The first week, and the week after the last one. */
  readonly joined: Int32Array;
  readonly left: Int32Array;
  /** By measure, by person and week: secret. Overtime minutes, weekend minutes, minutes absent. */
  readonly secrets: readonly Float64Array[];
}

/** Whole minutes of a measure in a person's week; most people have none of it in most weeks. */
function drawMinutes(measure: number, source: RandomSource): number {
  if (measure === 0) return source.chance(0.6) ? source.between(1, 600) : 0;
  if (measure === 1) return source.chance(0.25) ? source.between(60, 960) : 0;
  return source.chance(0.05) ? source.between(1, 5) * 420 : 0;
}

/** So many of a thousand seats fall vacant in a week: about a fifth in a year. */
const vacantPerThousand = 4;

/**
 * A company with teams of different sizes on two or three crews. Most of a team have its own job, which other teams may have
 * too; some have another one. Seats fall vacant every week and are filled again some weeks later, by a new person.
 */
export function drawOrganisation(seed: number, seats: number, weeks: number): Organisation {
  const source = randomSource(seed, "organisation", seats, weeks);
  const jobs = source.between(3, 6);
  // A team of fewer than ten or so would not be one.
  const mostTeams = Math.min(10, Math.max(4, Math.round(seats / 12)));
  const teams = Array.from({ length: source.between(4, mostTeams) }, () => ({
    size: 0.4 + source.uniform(),
    job: source.whole(jobs),
    otherJob: source.whole(jobs),
  }));
  const sizes = teams.map(({ size }) => size);
  const crews = source.between(2, 3);
  const rows: { team: number; job: number; crew: number; joined: number; left: number }[] = [];
  for (let seat = 0; seat < seats; seat += 1) {
    const team = source.weighted(sizes);
    const job = source.chance(0.75) ? teams[team].job : teams[team].otherJob;
    const place = { team, job, crew: source.whole(crews) };
    let joined = 0;
    while (joined < weeks) {
      let left = joined + 1;
      while (left < weeks && !source.chance(vacantPerThousand / 1000)) left += 1;
      rows.push({ ...place, joined, left });
      joined = left + source.between(0, 4);
    }
  }
  return {
    people: rows.length,
    weeks,
    team: Int32Array.from(rows, ({ team }) => team),
    job: Int32Array.from(rows, ({ job }) => job),
    crew: Int32Array.from(rows, ({ crew }) => crew),
    joined: Int32Array.from(rows, ({ joined }) => joined),
    left: Int32Array.from(rows, ({ left }) => left),
    secrets: [0, 1, 2].map((measure) =>
      Float64Array.from({ length: rows.length * weeks }, (_, cell) => {
        const { joined, left } = rows[Math.floor(cell / weeks)];
        const week = cell % weeks;
        return week >= joined && week < left ? drawMinutes(measure, source) : 0;
      }),
    ),
  };
}

/** By week of a period, by person: 1 for present. */
export function presenceIn({ people, weeks, joined, left }: Organisation, fromWeek: number): Uint8Array[] {
  return Array.from({ length: Math.min(periodWeeks, weeks - fromWeek) }, (_, place) =>
    Uint8Array.from({ length: people }, (_, person) =>
      joined[person] <= fromWeek + place && fromWeek + place < left[person] ? 1 : 0,
    ),
  );
}

/** The largest first: they tell most, and leave room for more. */
function views(people: Int32Array, labelOf: (person: number) => string): CandidateView[] {
  return Array.from(Map.groupBy(people, labelOf), ([key, members]) => ({
    key,
    members: Int32Array.from(members),
  })).toSorted((one, two) => two.members.length - one.members.length || (one.key < two.key ? -1 : 1));
}

/** The label that most of them have, the smallest of equals. */
function mostCommon(people: Int32Array, labels: Int32Array): number {
  const counts = new Int32Array(Math.max(...labels) + 1);
  for (const person of people) counts[labels[person]] += 1;
  return counts.indexOf(Math.max(...counts));
}

/**
 * Everything one could ask for in a period, in order of priority: the site with everybody; its teams, two or three
 * neighbouring teams together, crews and jobs; teams, jobs and crews crossed. Who was there at the start is where the
 * organisation chart has them; who joined later counts with the largest team, its usual job and crew, as a published group
 * takes them in.
 *
 * @param areStacked also teams, jobs and crews crossed at once
 */
export function candidateViews(
  organisation: Organisation,
  fromWeek: number,
  areStacked = false,
): CandidateView[] {
  const { people, joined, left } = organisation;
  const weekAfter = Math.min(fromWeek + periodWeeks, organisation.weeks);
  const everybody = Int32Array.from({ length: people }, (_, person) => person).filter(
    (person) => joined[person] < weekAfter && fromWeek < left[person],
  );
  const cohort = everybody.filter((person) => joined[person] <= fromWeek);
  const largestTeam = mostCommon(cohort, organisation.team);
  const ofLargestTeam = cohort.filter((person) => organisation.team[person] === largestTeam);
  const usualJob = mostCommon(ofLargestTeam, organisation.job);
  const usualCrew = mostCommon(
    ofLargestTeam.filter((person) => organisation.job[person] === usualJob),
    organisation.crew,
  );
  const frozen = (labels: Int32Array, ofJoiners: number): Int32Array =>
    labels.map((label, person) => (joined[person] <= fromWeek ? label : ofJoiners));
  const team = frozen(organisation.team, largestTeam);
  const job = frozen(organisation.job, usualJob);
  const crew = frozen(organisation.crew, usualCrew);
  const teams = Math.max(...organisation.team) + 1;
  // Two or three along the line.
  const neighbours = [2, 3].flatMap((length) =>
    Array.from({ length: teams - length + 1 }, (_, first) => ({
      key: `teams ${first} to ${first + length - 1}`,
      members: everybody.filter((person) => team[person] >= first && team[person] < first + length),
    })),
  );
  const stacked = (person: number): string =>
    `team ${team[person]}, job ${job[person]}, crew ${crew[person]}`;
  return [
    { key: "site", members: everybody },
    ...views(everybody, (person) => `team ${team[person]}`),
    ...neighbours,
    ...views(everybody, (person) => `crew ${crew[person]}`),
    ...views(everybody, (person) => `job ${job[person]}`),
    ...views(everybody, (person) => `team ${team[person]}, crew ${crew[person]}`),
    ...views(everybody, (person) => `job ${job[person]}, crew ${crew[person]}`),
    ...views(everybody, (person) => `team ${team[person]}, job ${job[person]}`),
    ...(areStacked ? views(everybody, stacked) : []),
  ];
}
