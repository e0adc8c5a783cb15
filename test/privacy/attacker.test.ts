/**
 * An attacker who knows the organisation chart and sees every released figure of every week, month and quarter (reliability,
 * section 5, figure 8), against what the product releases, and against three ways that are not enough.
 */
import { describe, expect, it } from "vitest";
import {
  determined,
  exposedPeople,
  guessFromRoster,
  publishedSums,
  smallestCombination,
} from "./attacker.ts";
import { drawOrganisation, type Organisation } from "./organisation.ts";
import {
  auditedRelease,
  auditedWithoutRoster,
  pairsOnly,
  publish,
  publishGroups,
  thresholdOnly,
} from "./schemes.ts";

const weeks = 26;
const sizes = [40, 60, 90, 120, 120, 180, 250];
const organisations = Array.from({ length: 56 }, (_, place) =>
  drawOrganisation(place, sizes[place % sizes.length], weeks),
);
const published = new Map(
  organisations.map((organisation) => [organisation, publish(organisation, auditedRelease(8))]),
);

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Part of the views that one could ask for which are released, over so many companies of a size and one quarter. */
function releasedShare(seats: number, companies: number): number {
  const plans = Array.from({ length: companies }, (_, seed) =>
    publish(drawOrganisation(seed, seats, 13), auditedRelease(8)),
  );
  return total(plans.map(({ released }) => released)) / total(plans.map(({ asked }) => asked));
}

/** All unknowns at once, of every person and week: figures of weeks, of four weeks each, and of the quarter. */
function exposedOverAllWeeks(
  organisation: Organisation,
  views: readonly Uint8Array[],
  presence: readonly Uint8Array[],
) {
  const { people, secrets } = organisation;
  const spans = [
    ...presence.map((_, week) => [week]),
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [8, 9, 10, 11],
    [...presence.keys()],
  ];
  const equations = spans.flatMap((span) =>
    views.map((isMember) => {
      const factors = new Float64Array(people * presence.length);
      for (const week of span)
        for (const [person, member] of isMember.entries())
          factors[week * people + person] = member * presence[week][person];
      const sums = span.map((week) => publishedSums(isMember, secrets, week, organisation.weeks));
      return {
        factors,
        sums: Float64Array.from(secrets, (_, measure) => sums.reduce((sum, each) => sum + each[measure], 0)),
      };
    }),
  );
  return new Set(Array.from(determined(equations).keys(), (unknown) => unknown % people));
}

describe("what the product releases", () => {
  it("determines the value of nobody", () => {
    for (const [{ secrets }, { periods }] of published) {
      const { people, personWeeks } = exposedPeople(periods, secrets, weeks);
      expect(people.size + personWeeks).toBe(0);
    }
  });

  it("leaves no group below the threshold to four figures added and subtracted", () => {
    for (const { periods } of published.values())
      for (const period of periods) expect(smallestCombination(period, 8)).toBeNull();
  });

  it("does so at the threshold for absence and survey too", () => {
    for (const organisation of organisations.slice(0, 14)) {
      const { periods } = publish(organisation, auditedRelease(11));
      expect(exposedPeople(periods, organisation.secrets, weeks).people.size).toBe(0);
      for (const period of periods) expect(smallestCombination(period, 11)).toBeNull();
    }
  });

  it("does so with the groups of teams that are shown beside the site", () => {
    let groups = 0;
    for (const organisation of organisations) {
      for (const threshold of [8, 11]) {
        const periods = publishGroups(organisation, threshold);
        groups += periods.reduce((sum, { views }) => sum + views.length - 1, 0);
        expect(exposedPeople(periods, organisation.secrets, weeks).people.size).toBe(0);
        for (const period of periods) expect(smallestCombination(period, threshold)).toBeNull();
      }
    }
    expect(groups / (2 * 2 * organisations.length)).toBeGreaterThan(3);
  });

  it("lets the week-on-week difference of one person be no better a guess than chance", () => {
    let [guesses, exact, nearer] = [0, 0, 0];
    for (const [{ secrets }, { periods }] of published) {
      const found = guessFromRoster(periods, secrets[0], weeks);
      guesses += found.guesses;
      exact += found.exact;
      nearer += found.nearerThanMean;
    }
    expect(guesses).toBeGreaterThan(1000);
    // A guess hits one of some thousand minutes by chance, and nothing tells the attacker that it did.
    expect(exact / guesses).toBeLessThan(0.002);
    expect(nearer / guesses).toBeLessThan(0.1);
  });

  it("is still worth reading: a third of what one could ask for at 120 people", () => {
    expect(releasedShare(120, 60)).toBeGreaterThan(1 / 3);
    expect(releasedShare(60, 60)).toBeGreaterThan(0.2);
    expect(releasedShare(250, 20)).toBeGreaterThan(0.44);
  });
});

describe("the attacker", () => {
  it("solves a week for what it determines", () => {
    // x + y = 5, x + y + z = 12, z + w = 9: z 7 and w 2, but neither x nor y.
    const found = determined([
      { factors: Float64Array.of(1, 1, 0, 0), sums: Float64Array.of(5) },
      { factors: Float64Array.of(1, 1, 1, 0), sums: Float64Array.of(12) },
      { factors: Float64Array.of(0, 0, 1, 1), sums: Float64Array.of(9) },
    ]);
    expect([...found].map(([unknown, [value]]) => [unknown, value])).toEqual([
      [2, 7],
      [3, 2],
    ]);
  });

  it("exposes people, to the minute, where five are enough and filters stack", () => {
    let exposed = 0;
    for (const organisation of organisations) {
      const { periods } = publish(organisation, thresholdOnly(5), true);
      const { people, personWeeks, right } = exposedPeople(periods, organisation.secrets, weeks);
      expect(right).toBe(personWeeks);
      exposed += people.size;
    }
    expect(exposed).toBeGreaterThan(organisations.length);
  });

  it("finds a small group where only pairs of views are compared", () => {
    const found = organisations.filter((organisation) =>
      publish(organisation, pairsOnly(8)).periods.some((period) => smallestCombination(period, 8) !== null),
    );
    expect(found.length).toBeGreaterThan(5);
  });

  it("finds a small group where the plan forgets who is there in which week", () => {
    const found = organisations.filter((organisation) =>
      publish(organisation, auditedWithoutRoster(8)).periods.some(
        (period) => smallestCombination(period, 8) !== null,
      ),
    );
    expect(found.length).toBeGreaterThan(5);
  });

  it("gains nothing from months and quarters, which are sums of weeks", () => {
    let exposed = 0;
    for (const seed of [2, 3]) {
      const organisation = drawOrganisation(seed, 40, 13);
      for (const scheme of [auditedRelease(8), thresholdOnly(5)]) {
        const { periods } = publish(organisation, scheme, true);
        const [{ views, presence }] = periods;
        const byWeek = exposedPeople(periods, organisation.secrets, 13).people;
        expect(exposedOverAllWeeks(organisation, views, presence)).toEqual(byWeek);
        exposed += byWeek.size;
      }
    }
    expect(exposed).toBeGreaterThan(0);
  });
});
