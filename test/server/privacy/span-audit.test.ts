/** What can be told from published sums: the method's oracle, and all groups of small cases tried one by one. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findSmallGroup,
  indicatorOf,
  smallestGroup,
  splitClasses,
  viewClasses,
} from "#server/privacy/span-audit.ts";

const enoughSteps = 20_000;
const row = (...numbers: number[]): Float64Array => Float64Array.from(numbers);

/** The number of independent rows, in whole numbers of any size. */
function rank(rows: readonly (readonly number[])[]): number {
  let left = rows
    .map((numbers) => numbers.map(BigInt))
    .filter((numbers) => numbers.some((each) => each !== 0n));
  let independent = 0;
  while (left.length > 0) {
    const [pivot, ...others] = left;
    const column = pivot.findIndex((each) => each !== 0n);
    independent += 1;
    left = others
      .map((other) => other.map((each, place) => each * pivot[column] - pivot[place] * other[column]))
      .filter((other) => other.some((each) => each !== 0n));
  }
  return independent;
}

/**
 * Tries every set of classes. A vector that is 0 outside a set is in the span when leaving out the set's columns makes rows
 * dependent that were not.
 */
function naiveSmallest(views: readonly Float64Array[], people: readonly number[], threshold: number): number {
  const present = [...people.keys()].filter((place) => people[place] > 0);
  const rows = views.map((view) => present.map((place) => view[place]));
  let smallest = threshold;
  for (let set = 1; set < 2 ** present.length; set += 1) {
    const isIn = (place: number): boolean => Math.floor(set / 2 ** place) % 2 === 1;
    const size = present.reduce((sum, column, place) => (isIn(place) ? sum + people[column] : sum), 0);
    if (size >= smallest) continue;
    const outside = rows.map((numbers) => numbers.filter((_, place) => !isIn(place)));
    if (rank(outside) < rank(rows)) smallest = size;
  }
  return smallest;
}

const classes = 7;
const somePeople = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: classes, maxLength: classes });
const someViews = fc.array(
  fc.array(fc.integer({ min: 0, max: 1 }), { minLength: classes, maxLength: classes }),
  { minLength: 1, maxLength: 7 },
);

describe("the audit of published sums", () => {
  it("finds that the site less A less B is C (method, section 4: A 9, B 8, C 5)", () => {
    const [site, a, b] = [row(1, 1, 1), row(1, 0, 0), row(0, 1, 0)];
    const people = [9, 8, 5];
    expect(findSmallGroup([site], a, people, 8, enoughSteps)).toEqual({ outcome: "none" });
    expect(findSmallGroup([site, a], b, people, 8, enoughSteps)).toEqual({
      outcome: "found",
      people: 5,
      classes: [2],
    });
  });

  it("finds a group that no two views and no difference show", () => {
    // Half of (1 + 2) + (2 + 3) − (1 + 3) is class 2 alone.
    const views = [row(1, 1, 0), row(0, 1, 1), row(1, 0, 1)];
    expect(smallestGroup(views.slice(0, 2), [9, 3, 9], 8, enoughSteps)).toEqual({ outcome: "none" });
    expect(smallestGroup(views, [9, 3, 9], 8, enoughSteps)).toEqual({
      outcome: "found",
      people: 3,
      classes: [1],
    });
  });

  it("finds nothing new in what the others determine, however small", () => {
    expect(findSmallGroup([row(1, 1), row(1, 0)], row(0, 1), [9, 2], 8, enoughSteps)).toEqual({
      outcome: "none",
    });
  });

  it("does not count classes of which nobody is present", () => {
    expect(smallestGroup([row(1, 1), row(1, 0)], [9, 0], 8, enoughSteps)).toEqual({ outcome: "none" });
    expect(smallestGroup([row(1, 1, 1), row(1, 1, 0)], [9, 0, 1], 8, enoughSteps)).toMatchObject({
      people: 1,
    });
  });

  it("gives up rather than say that there is nothing", () => {
    const views = Array.from({ length: 6 }, (_, view) =>
      row(...Array.from({ length: 8 }, (_, place) => ((place + view) % 3) & 1)),
    );
    const people = Array.from({ length: 8 }, () => 2);
    expect(smallestGroup(views, people, 5, 2)).toEqual({ outcome: "unfinished" });
    const large = 2 ** 40;
    expect(
      findSmallGroup(
        [row(large, 3, 1, 0), row(3, large, 0, 1)],
        row(1, 1, 5, 7),
        [9, 9, 1, 1],
        8,
        enoughSteps,
      ),
    ).toEqual({ outcome: "unfinished" });
  });

  it("finds the smallest group that trying every set finds", () => {
    fc.assert(
      fc.property(someViews, somePeople, fc.integer({ min: 2, max: 12 }), (views, people, threshold) => {
        const rows = views.map((view) => Float64Array.from(view));
        const group = smallestGroup(rows, people, threshold, enoughSteps);
        expect(group.outcome === "found" ? group.people : threshold).toBe(
          naiveSmallest(rows, people, threshold),
        );
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it("names the classes of the group that it counts", () => {
    fc.assert(
      fc.property(someViews, somePeople, (views, people) => {
        const group = smallestGroup(
          views.map((view) => Float64Array.from(view)),
          people,
          10,
          enoughSteps,
        );
        if (group.outcome !== "found") return;
        expect(group.classes.reduce((sum, place) => sum + people[place], 0)).toBe(group.people);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe("classes of people", () => {
  it("holds together who lies in the same views", () => {
    const [one, two] = [Uint8Array.of(1, 1, 1, 0, 0), Uint8Array.of(0, 1, 1, 1, 0)];
    const found = viewClasses(5, [one, two]);
    expect(found.count).toBe(4);
    expect([...found.classOf]).toEqual([0, 1, 1, 2, 3]);
    expect([...indicatorOf(found, two)]).toEqual([0, 1, 1, 0]);
    expect(splitClasses(viewClasses(5, [one]), two)).toEqual(found);
    expect(viewClasses(0, []).count).toBe(0);
  });
});
