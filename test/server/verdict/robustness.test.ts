/** Which week, team and order the hours and days are laid to, by hand. */
import { describe, expect, it } from "vitest";
import { delayLeaveOneOut, isOneTeam, takenLeaveOneOut, teamsByCentre } from "#server/verdict/robustness.ts";
import { balanced, oneMachineCases } from "#test/builders/one-machine.ts";
import type { WrittenShop } from "#test/builders/recorded-shop.ts";

/** K before X at two centres, two hours at the first and five at the second, a week later. */
const twoCentres: WrittenShop = {
  operations: [
    { order: "w", client: "W", centre: "A", ready: 96, start: 96, end: 98 },
    { order: "k", client: "K", centre: "A", ready: 97.5, start: 98, end: 100 },
    { order: "x", client: "X", centre: "A", ready: 97, start: 100, end: 101 },
    { order: "v", client: "W", centre: "B", ready: 264, start: 264, end: 266 },
    { order: "k", client: "K", centre: "B", ready: 265.5, start: 266, end: 271 },
    { order: "x", client: "X", centre: "B", ready: 265, start: 271, end: 272 },
  ],
};

function taken(written: WrittenShop, client: string, teams: readonly number[], oneTeam = false) {
  const { named, shop, balance } = balanced(written);
  return takenLeaveOneOut(
    shop,
    balance.pairs,
    balance.turned("fifo", shop.orders.promisedOn),
    named.client(client),
    Int32Array.from(teams),
    oneTeam,
  );
}

describe("what one week, team or order carries of the hours", () => {
  it("lies in the week in which the taker was begun, with the team of its centre, and falls away with either order", () => {
    const found = taken(twoCentres, "K", [7, 8]);
    // Of seven hours two are left without the second week or team, none without either of the two orders.
    expect(found.counts).toEqual({ week: 2, team: 2, order: 2 });
    expect(found.leastLeft).toBe(0);
    const { order } = balanced(twoCentres).named;
    expect(found.flips.map(({ kind, id }) => [kind, id])).toEqual([
      ["order", order("k")],
      ["order", order("x")],
    ]);
    expect(taken(twoCentres, "K", [7, 7], true).counts.team).toBe(0);
  });

  it("is the same of what was lost, and nothing of what a client took from itself", () => {
    expect(taken(twoCentres, "X", [7, 8]).leastLeft).toBe(0);
    const own = { operations: twoCentres.operations.map((operation) => ({ ...operation, client: "K" })) };
    expect(taken(own, "K", [7, 8])).toEqual({
      counts: { week: 0, team: 0, order: 0 },
      leastLeft: null,
      flips: [],
    });
    // Three cases alike: a third less without any.
    expect(taken(oneMachineCases(3), "K", [0], true).leastLeft).toBeCloseTo(2 / 3, 12);
  });
});

describe("what one week, team or order carries of the days", () => {
  it("lies in the week of completion, with the team at whose centre most was taken, else of the last operation", () => {
    const { shop, named } = balanced(twoCentres);
    const days = (x: number, w: number) => {
      const imposedDays = new Float64Array(shop.orders.count).fill(NaN);
      imposedDays[named.order("x")] = x;
      imposedDays[named.order("w")] = w;
      return { imposedDays, imposedOn: new Float64Array(shop.orders.count).fill(12) };
    };
    const left = (atFirst: number, atSecond: number) => {
      const minutes = new Float64Array(shop.operations.count);
      minutes[named.operation(2)] = atFirst;
      minutes[named.operation(5)] = atSecond;
      return delayLeaveOneOut(shop, days(3, 1), minutes, Int32Array.of(7, 8), false);
    };
    const teamLeft = (found: ReturnType<typeof left>) => [found.counts.team, found.flips.length];
    // The week alone turns it in all cases; w ended at the first centre.
    expect(teamLeft(left(20, 10))).toEqual([1, 2]);
    expect(teamLeft(left(10, 20))).toEqual([2, 1]);
    expect(teamLeft(left(0, 0))).toEqual([2, 1]);
    expect(teamLeft(left(5, 0))).toEqual([1, 2]);
  });
});

describe("teams", () => {
  it("are those of the centres, and a centre of which none is known is one of its own", () => {
    const { shop } = balanced(twoCentres);
    expect([...teamsByCentre(shop, Int32Array.of(3, -1))]).toEqual([3, -2]);
    expect([...teamsByCentre(shop, Int32Array.of())]).toEqual([-1, -2]);
    expect(isOneTeam(shop, Int32Array.of(3, 3))).toBe(true);
    expect(isOneTeam(shop, Int32Array.of(3, -2))).toBe(false);
    expect(isOneTeam(balanced(oneMachineCases(1)).shop, Int32Array.of(-1))).toBe(true);
  });
});
