/**
 * The study of privacy (`node test/study/privacy.ts`): what an attacker with the organisation chart and every released figure
 * finds out about drawn companies, and how much they can still read. Beside, the part of person-weeks of
 * which a sum of nothing tells that there were no overtime hours, no absence. `--organisations`, `--weeks`, `--threshold`.
 */
import { parseArgs } from "node:util";
import {
  exposedPeople,
  guessFromRoster,
  provenZeroShare,
  type PublishedPeriod,
  smallestCombination,
} from "#test/privacy/attacker.ts";
import { drawOrganisation, type Organisation } from "#test/privacy/organisation.ts";
import {
  auditedRelease,
  auditedWithoutRoster,
  pairsOnly,
  publish,
  publishGroups,
  thresholdOnly,
} from "#test/privacy/schemes.ts";

const { values } = parseArgs({
  options: {
    organisations: { type: "string", default: "200" },
    weeks: { type: "string", default: "52" },
    threshold: { type: "string", default: "8" },
  },
});
const [organisations, weeks, threshold] = [values.organisations, values.weeks, values.threshold].map(Number);
const sizes = [40, 60, 120, 180, 250];

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const percent = (part: number, of: number): string => (of === 0 ? "" : `${((100 * part) / of).toFixed(1)} %`);

/** What is found out about companies of one size that publish in one way. */
function attacked(
  drawn: readonly Organisation[],
  publishOf: (organisation: Organisation) => {
    periods: readonly PublishedPeriod[];
    asked: number;
    released: number;
  },
) {
  const sum = {
    asked: 0,
    released: 0,
    exposed: 0,
    personWeeks: 0,
    combined: 0,
    guesses: 0,
    exact: 0,
    nearer: 0,
    overtimeZero: 0,
    absenceZero: 0,
  };
  for (const organisation of drawn) {
    const { periods, asked, released } = publishOf(organisation);
    const exposure = exposedPeople(periods, organisation.secrets, weeks);
    const guessed = guessFromRoster(periods, organisation.secrets[0], weeks);
    sum.asked += asked;
    sum.released += released;
    sum.exposed += exposure.people.size;
    sum.personWeeks += exposure.personWeeks;
    sum.combined += periods.filter((period) => smallestCombination(period, threshold) !== null).length;
    sum.guesses += guessed.guesses;
    sum.exact += guessed.exact;
    sum.nearer += guessed.nearerThanMean;
    sum.overtimeZero += provenZeroShare(periods, organisation.secrets[0], weeks);
    sum.absenceZero += provenZeroShare(periods, organisation.secrets[2], weeks);
  }
  return sum;
}

const cell = (text: string, width: number): string => text.padStart(width);

print(
  `${"published".padEnd(24)}${cell("seats", 6)}${cell("companies", 10)}${cell("released", 10)}${cell("people", 8)}` +
    `${cell("weeks", 7)}${cell("groups", 8)}${cell("guesses", 9)}${cell("exact", 7)}${cell("nearer", 9)}` +
    `${cell("no hours", 10)}${cell("no absence", 11)}`,
);
for (const [place, seats] of sizes.entries()) {
  const drawn = Array.from({ length: organisations }, (_, seed) => seed)
    .filter((seed) => seed % sizes.length === place)
    .map((seed) => drawOrganisation(seed, seats, weeks));
  const ways = {
    audited: (organisation: Organisation) => publish(organisation, auditedRelease(threshold)),
    "groups of teams": (organisation: Organisation) => {
      const periods = publishGroups(organisation, threshold);
      const released = periods.reduce((sum, { views }) => sum + views.length, 0);
      return { periods, released, asked: 0 };
    },
    "threshold 5, stacked": (organisation: Organisation) => publish(organisation, thresholdOnly(5), true),
    "pairs only": (organisation: Organisation) => publish(organisation, pairsOnly(threshold)),
    "without the roster": (organisation: Organisation) =>
      publish(organisation, auditedWithoutRoster(threshold)),
  };
  for (const [way, publishOf] of Object.entries(ways)) {
    const found = attacked(drawn, publishOf);
    print(
      way.padEnd(24) +
        cell(String(seats), 6) +
        cell(String(drawn.length), 10) +
        cell(percent(found.released, found.asked), 10) +
        cell(String(found.exposed), 8) +
        cell(String(found.personWeeks), 7) +
        cell(String(found.combined), 8) +
        cell(String(found.guesses), 9) +
        cell(String(found.exact), 7) +
        cell(percent(found.nearer, found.guesses), 9) +
        cell(percent(found.overtimeZero, drawn.length), 10) +
        cell(percent(found.absenceZero, drawn.length), 11),
    );
  }
}
