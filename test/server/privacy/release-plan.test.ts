/** Which views may be published together: the method's oracle, the roster, and laws on drawn companies. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CandidateView, planReleases, thresholdOf } from "#server/privacy/release-plan.ts";
import { smallestGroup, viewClasses, indicatorOf } from "#server/privacy/span-audit.ts";

/** People from one number to before another. */
const range = (from: number, to: number): Int32Array =>
  Int32Array.from({ length: to - from }, (_, place) => from + place);
const view = (key: string, from: number, to: number): CandidateView => ({ key, members: range(from, to) });
const allPresent = (people: number): Uint8Array[] => [new Uint8Array(people).fill(1)];
/** Weeks in which everyone is present but those named. */
const absent = (people: number, ...byWeek: readonly (readonly number[])[]): Uint8Array[] =>
  byWeek.map((missing) =>
    Uint8Array.from({ length: people }, (_, person) => (missing.includes(person) ? 0 : 1)),
  );

const people = 26;
const someCandidates = fc.array(
  fc
    .array(fc.boolean(), { minLength: people, maxLength: people })
    .map((isMember) => Int32Array.from(isMember.keys()).filter((person) => isMember[person])),
  { minLength: 1, maxLength: 8 },
);
/** The site, then blocks of a partition and drawn sets. */
const drawnViews = fc
  .tuple(someCandidates, fc.array(fc.integer({ min: 0, max: 4 }), { minLength: people, maxLength: people }))
  .map(([drawn, blockOf]) => [
    view("site", 0, people),
    ...[0, 1, 2, 3, 4].map((block) => ({
      key: `block ${block}`,
      members: range(0, people).filter((person) => blockOf[person] === block),
    })),
    ...drawn.map((members, place) => ({ key: `drawn ${place}`, members })),
  ]);
const drawnPresence = fc.array(
  fc
    .array(fc.integer({ min: 0, max: 30 }), { minLength: people, maxLength: people })
    .map((numbers) => Uint8Array.from(numbers, (number) => (number === 0 ? 0 : 1))),
  { minLength: 1, maxLength: 4 },
);

function membership(members: Int32Array): Uint8Array {
  const isMember = new Uint8Array(people);
  for (const person of members) isMember[person] = 1;
  return isMember;
}

describe("planning releases", () => {
  it("refuses B though its pair differences pass (method, section 4: A 9, B 8, C 5; threshold 8)", () => {
    const plan = planReleases(
      [view("site", 0, 22), view("A", 0, 9), view("B", 9, 17), view("C", 17, 22)],
      8,
      allPresent(22),
    );
    expect(plan.released).toEqual(["site", "A"]);
    expect(plan.withheld).toEqual([
      { key: "B", reason: "combination-too-small" },
      { key: "C", reason: "too-few-people" },
    ]);
  });

  it("releases at the threshold and not below it", () => {
    expect(planReleases([view("site", 0, 8)], 8, allPresent(8)).released).toEqual(["site"]);
    expect(planReleases([view("site", 0, 7)], 8, allPresent(7)).withheld).toEqual([
      { key: "site", reason: "too-few-people" },
    ]);
    expect(planReleases([view("nobody", 0, 0)], 8, allPresent(8)).released).toEqual([]);
  });

  it("asks for differences that are empty or large enough, both ways", () => {
    const site = view("site", 0, 40);
    const differing = (other: CandidateView) =>
      planReleases([site, view("A", 0, 16), other], 8, allPresent(40));
    expect(differing(view("again", 0, 16)).released).toContain("again");
    expect(differing(view("seven more", 0, 23)).withheld).toEqual([
      { key: "seven more", reason: "difference-too-small" },
    ]);
    expect(differing(view("seven fewer", 0, 9)).withheld).toHaveLength(1);
    // No sum isolates these sevens, but the views differ by them: members 0 to 15 against 7 to 29, and 9 to 22.
    expect(differing(view("without seven", 7, 30)).withheld).toHaveLength(1);
    expect(differing(view("with seven others", 9, 23)).withheld).toHaveLength(1);
    expect(differing(view("without eight, with twelve", 8, 28)).released).toHaveLength(3);
    expect(differing(view("eight more", 0, 24)).released).toContain("eight more");
    expect(differing(view("eight fewer", 0, 8)).released).toContain("eight fewer");
  });

  it("takes what comes first: order is the caller's", () => {
    const [a, b] = [view("A", 0, 9), view("B", 9, 17)];
    const site = view("site", 0, 22);
    expect(planReleases([site, b, a], 8, allPresent(22)).released).toEqual(["site", "B"]);
    // Without the site nothing is left over.
    expect(planReleases([a, b], 8, allPresent(22)).released).toEqual(["A", "B"]);
  });

  it("withholds a view of which too few are present in a single week", () => {
    const views = [view("site", 0, 30), view("A", 0, 8)];
    expect(planReleases(views, 8, absent(30, [], [])).released).toEqual(["site", "A"]);
    expect(planReleases(views, 8, absent(30, [], [3])).withheld).toEqual([
      { key: "A", reason: "too-few-people" },
    ]);
    expect(planReleases(views, 8, absent(30, [], [20])).released).toEqual(["site", "A"]);
  });

  it("does not let a joiner be what the groups leave of the site", () => {
    // Person 20 comes in the second week and is in no group.
    const views = [view("site", 0, 21), view("A", 0, 10), view("B", 10, 20)];
    expect(planReleases(views, 8, absent(21, [20])).released).toEqual(["site", "A", "B"]);
    expect(planReleases(views, 8, absent(21, [20], [])).withheld).toEqual([
      { key: "B", reason: "combination-too-small" },
    ]);
  });

  it("refuses where it could not look through all combinations", () => {
    const views = [view("site", 0, 22), view("A", 0, 9)];
    expect(planReleases(views, 8, allPresent(22), 0).withheld).toContainEqual({
      key: "site",
      reason: "too-many-combinations",
    });
  });

  it("needs a week", () => {
    expect(() => planReleases([], 8, [])).toThrow(RangeError);
  });

  it("never leaves a group below the threshold in any week's span", () => {
    fc.assert(
      fc.property(drawnViews, drawnPresence, fc.integer({ min: 2, max: 9 }), (views, presence, threshold) => {
        const released = new Set(planReleases(views, threshold, presence).released);
        const members = views.filter(({ key }) => released.has(key)).map((each) => membership(each.members));
        const classes = viewClasses(people, members);
        for (const isPresent of presence) {
          const present = new Int32Array(classes.count);
          for (const [person, place] of classes.classOf.entries()) present[place] += isPresent[person];
          const rows = members.map((isMember) => indicatorOf(classes, isMember));
          expect(smallestGroup(rows, present, threshold, 100_000)).toEqual({ outcome: "none" });
        }
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it("releases in every week what it releases in all of them", () => {
    fc.assert(
      fc.property(drawnViews, drawnPresence, (views, presence) => {
        const released = new Set(planReleases(views, 4, presence).released);
        const asked = views.filter(({ key }) => released.has(key));
        for (const isPresent of presence) {
          const { withheld } = planReleases(asked, 4, [isPresent]);
          // Only a view of nobody may fall away.
          for (const { key } of withheld) {
            const members = asked.find((each) => each.key === key)?.members ?? range(0, 0);
            expect(members.every((person) => isPresent[person] === 0)).toBe(true);
          }
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe("thresholds", () => {
  it("can be raised and not lowered: 8 people for hours and cost, 11 for absence and survey", () => {
    expect(thresholdOf("hours", 5)).toBe(8);
    expect(thresholdOf("cost", 0)).toBe(8);
    expect(thresholdOf("absence", 10.9)).toBe(11);
    expect(thresholdOf("survey", NaN)).toBe(11);
    expect(thresholdOf("hours", 11)).toBe(11);
    expect(thresholdOf("hours", 8.2)).toBe(9);
    expect(thresholdOf("absence", 20)).toBe(20);
  });
});
