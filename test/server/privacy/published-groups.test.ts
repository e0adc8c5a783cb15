/** Groups of teams: small examples by hand, then what holds for any company. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishedGroups, type TeamRoster } from "#server/privacy/published-groups.ts";

const names = ["Assembly", "Boilers", "Cutting", "Drilling"];

/** Teams of these sizes, then people without a team who come in the given week. */
function roster(sizes: readonly number[], joiners = 0, joinedIn = 1): TeamRoster {
  const teamOf = Int32Array.from([
    ...sizes.flatMap((size, team) => Array.from({ length: size }, () => team)),
    ...Array.from({ length: joiners }, () => -1),
  ]);
  const presence = [0, 1, 2].map((week) =>
    Uint8Array.from(teamOf, (team) => (team >= 0 || week >= joinedIn ? 1 : 0)),
  );
  return { teamOf, presence, teamNames: names.slice(0, sizes.length), threshold: 8 };
}

const keysOf = (given: TeamRoster): string[] => publishedGroups(given).groups.map(({ key }) => key);

/** Everyone but this person, from a week on. */
const leaving = (given: TeamRoster, person: number, from: number): TeamRoster => ({
  ...given,
  presence: given.presence.map((isPresent, week) =>
    isPresent.map((present, each) => (each === person && week >= from ? 0 : present)),
  ),
});

const drawnRoster = fc
  .record({
    sizes: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 7 }),
    joiners: fc.integer({ min: 0, max: 12 }),
    threshold: fc.integer({ min: 8, max: 12 }),
    hidden: fc.array(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 3 })), {
      maxLength: 12,
    }),
  })
  .map(({ sizes, joiners, threshold, hidden }): TeamRoster => {
    const teamOf = Int32Array.from([
      ...sizes.flatMap((size, team) => Array.from({ length: size }, () => team)),
      ...Array.from({ length: joiners }, () => -1),
    ]);
    const presence = [0, 1, 2, 3].map((week) =>
      Uint8Array.from(teamOf, (team, person) => {
        if (hidden.some(([who, from]) => who === person && week >= from)) return 0;
        return team >= 0 || person % 4 <= week ? 1 : 0;
      }),
    );
    return { teamOf, presence, teamNames: sizes.map((_, team) => `Team ${team}`), threshold };
  });

const presentOf = (members: Iterable<number>, isPresent: Uint8Array): number =>
  [...members].reduce((sum, person) => sum + isPresent[person], 0);

describe("published groups", () => {
  it("leave teams alone that are large enough", () => {
    const { groups, withheld, released, coarserOf } = publishedGroups(roster([12, 9]));
    expect(groups.map(({ key, teams, members }) => [key, teams, members.length])).toEqual([
      ["Assembly", ["Assembly"], 12],
      ["Boilers", ["Boilers"], 9],
    ]);
    expect(withheld).toEqual([]);
    expect(released).toEqual(["site", "Assembly", "Boilers"]);
    expect(coarserOf(1)).toBe("Boilers");
  });

  it("join small teams to small ones where these are enough, else to the smallest large one", () => {
    expect(keysOf(roster([12, 9, 5, 4]))).toEqual(["Assembly", "Boilers", "Cutting + Drilling"]);
    expect(keysOf(roster([12, 9, 3]))).toEqual(["Assembly", "Boilers + Cutting"]);
    expect(keysOf(roster([12, 9, 3, 3]))).toEqual(["Assembly", "Boilers + Cutting + Drilling"]);
    expect(keysOf(roster([3, 3, 3, 9]))).toEqual(["Assembly + Boilers + Cutting", "Drilling"]);
    expect(publishedGroups(roster([12, 9, 5, 4])).withheld).toEqual([
      { team: "Cutting", coarser: "Cutting + Drilling" },
      { team: "Drilling", coarser: "Cutting + Drilling" },
    ]);
  });

  it("look the same for a team whose members leave in the period as for a small one", () => {
    expect(keysOf(roster([12, 8, 10]))).toEqual(["Assembly", "Boilers", "Cutting"]);
    expect(keysOf(leaving(roster([12, 8, 10]), 12, 2))).toEqual(["Assembly", "Boilers + Cutting"]);
  });

  it("take in the joiners who would be all that is left of the site", () => {
    const { groups } = publishedGroups(roster([12, 9, 15], 3));
    expect(groups.map(({ key, members, takesRest }) => [key, members.length, takesRest])).toEqual([
      ["Assembly", 12, false],
      ["Boilers", 9, false],
      ["Cutting", 18, true],
    ]);
    // A joined group goes before the largest one.
    expect(publishedGroups(roster([12, 9, 5, 4], 1)).groups[2]).toMatchObject({
      key: "Cutting + Drilling",
      takesRest: true,
    });
    // Eight who come at once hide one another.
    expect(publishedGroups(roster([12, 9], 8)).groups.some(({ takesRest }) => takesRest)).toBe(false);
  });

  it("are the site where one group would hold everybody, and nothing where that is too small", () => {
    const whole = publishedGroups(roster([12, 3]));
    expect(whole.groups).toEqual([]);
    expect(whole.released).toEqual(["site"]);
    expect(whole.withheld.map(({ coarser }) => coarser)).toEqual(["site", "site"]);
    expect(publishedGroups(roster([4, 3])).released).toEqual([]);
    expect(publishedGroups(roster([4, 3])).withheld).toEqual(whole.withheld);
  });

  it("keep a neighbour of the period before, and withhold a team of nobody", () => {
    const before = publishedGroups(roster([9, 12, 3]));
    expect(before.groups.map(({ key }) => key)).toEqual(["Assembly + Cutting", "Boilers"]);
    expect(keysOf(roster([12, 11, 3]))).toEqual(["Assembly", "Boilers + Cutting"]);
    expect(keysOf({ ...roster([12, 11, 3]), before: before.groups })).toEqual([
      "Assembly + Cutting",
      "Boilers",
    ]);
    expect(publishedGroups(roster([12, 9, 0])).withheld).toEqual([{ team: "Cutting", coarser: "site" }]);
  });

  it("tell names apart from keys", () => {
    const odd = publishedGroups({ ...roster([12, 9]), teamNames: ["site", "0"] });
    expect(odd.groups.map(({ key, members }) => [key, members.length])).toEqual([
      ["0", 9],
      ["site", 12],
    ]);
  });

  it("never show, nor leave over, fewer than the threshold in any week", () => {
    fc.assert(
      fc.property(drawnRoster, (given) => {
        const { groups, released } = publishedGroups(given);
        const everybody = new Set(given.teamOf.keys());
        const held = groups.flatMap(({ members }) => [...members]);
        expect(new Set(held).size).toBe(held.length);
        const rest = [...everybody].filter((person) => !held.includes(person));
        const shown = released.length === 0 ? [] : [everybody, ...groups.map(({ members }) => members), rest];
        for (const isPresent of given.presence) {
          for (const members of shown) {
            const people = presentOf(members, isPresent);
            expect(people === 0 || people >= given.threshold).toBe(true);
          }
        }
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  it("offer for every team a published group that holds it, or the site", () => {
    fc.assert(
      fc.property(drawnRoster, (given) => {
        const { groups, coarserOf, withheld } = publishedGroups(given);
        for (const [team, name] of given.teamNames.entries()) {
          const group = groups.find(({ key }) => key === coarserOf(team));
          if (group === undefined) expect(coarserOf(team)).toBe("site");
          else expect(group.teams).toContain(name);
          expect(withheld.some((each) => each.team === name)).toBe(coarserOf(team) !== name);
        }
      }),
      { numRuns: 200, seed: 9 },
    );
  });

  it("depend on the teams' names and people, not on their numbers", () => {
    fc.assert(
      fc.property(drawnRoster, (given) => {
        const teams = given.teamNames.length;
        const turned = {
          ...given,
          teamOf: given.teamOf.map((team) => (team < 0 ? -1 : teams - 1 - team)),
          teamNames: given.teamNames.toReversed(),
        };
        expect(publishedGroups(turned).groups).toEqual(publishedGroups(given).groups);
      }),
      { numRuns: 200, seed: 10 },
    );
  });
});
