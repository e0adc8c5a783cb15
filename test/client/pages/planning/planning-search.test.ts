import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ordersAddress,
  pairsAddress,
  readOrdersAddress,
  readPairsAddress,
  type PairsScope,
} from "#client/pages/planning/planning-drawer.ts";
import { delaysInput, readPlanningSearch } from "#client/pages/planning/planning-search.ts";

describe("the address of the Planning page", () => {
  it("keeps what it understands and leaves out the rest", () => {
    expect(
      readPlanningSearch({
        client: 12,
        from: "2025-01-01",
        to: "2024-01-01",
        queue: true,
        week: "2025-03-10",
        weeks: 4,
        tables: ["matrix", "nonsense"],
        nonsense: 1,
      }),
    ).toEqual({
      client: "12",
      from: "2025-01-01",
      queue: true,
      week: "2025-03-10",
      weeks: 4,
      tables: ["matrix"],
    });
    for (const weeks of [1, 9, 2.5, "4"]) expect(readPlanningSearch({ weeks })).toEqual({});
  });

  it("asks the server for client and period alone", () => {
    expect(delaysInput({ client: "K", from: "2025-01-01", operation: "o", tables: ["gantt"] })).toEqual({
      client: "K",
      from: "2025-01-01",
    });
  });

  it("opens the pairs that it was made for, whatever their names hold", () => {
    const name = fc.option(fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }), { nil: null });
    fc.assert(
      fc.property(
        fc.record({
          cause: fc.constantFrom("jump" as const, "contention" as const, "prioritisation" as const),
          from: name,
          to: name,
          centre: name,
        }),
        (scope: PairsScope) => {
          expect(readPairsAddress(pairsAddress(scope))).toEqual(scope);
        },
      ),
    );
    expect(readPairsAddress("method")).toBeNull();
    fc.assert(
      fc.property(name, (to) => {
        expect(readOrdersAddress(ordersAddress(to))).toBe(to);
      }),
    );
    expect([undefined, "method", "pairs/jump/a/b/c"].map(readOrdersAddress)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(readPairsAddress("pairs/other/a/b/c")).toBeNull();
    expect(readPairsAddress("pairs/jump/a")).toEqual({ cause: "jump", from: "a", to: null, centre: null });
    // A link that was cut within an escaped letter.
    expect([readPairsAddress("pairs/jump/%C3/b/"), readOrdersAddress("orders/%C3")]).toEqual([
      null,
      undefined,
    ]);
  });
});
