/** Addresses of the People page: what is read back is what was written, and what is not understood is left out. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawerAddress, readDrawer, type PeopleDrawer } from "#client/pages/people/people-drawer.ts";
import { figureNames, peopleInput, readPeopleSearch } from "#client/pages/people/people-search.ts";

describe("the page's address", () => {
  it("reads what it knows and leaves out the rest", () => {
    expect(
      readPeopleSearch({
        client: 12,
        from: "2024-07-01",
        to: "2025-07-01",
        weekends: true,
        view: "cse",
        tables: ["effects", "gantt", "calendar"],
        open: "method",
        operation: "OP-1",
      }),
    ).toEqual({
      client: "12",
      from: "2024-07-01",
      to: "2025-07-01",
      weekends: true,
      view: "cse",
      tables: ["calendar", "effects"],
      open: "method",
    });
    expect(readPeopleSearch({ weekends: "yes", view: "other", from: "2024-02-30", tables: "all" })).toEqual(
      {},
    );
  });

  it("leaves out the end of a period that is empty or reversed, which the server would refuse", () => {
    expect(readPeopleSearch({ from: "2025-01-01", to: "2025-01-01" })).toEqual({ from: "2025-01-01" });
    expect(readPeopleSearch({ from: "2025-01-01", to: "2025-01-02" })).toEqual({
      from: "2025-01-01",
      to: "2025-01-02",
    });
  });

  it("is asked of the server without what only the page shows", () => {
    expect(peopleInput({ client: "K", weekends: true, tables: [...figureNames], open: "method" })).toEqual({
      client: "K",
    });
  });
});

const week = fc.date({ min: new Date("2000-01-01"), max: new Date("2060-12-31"), noInvalidDate: true });
const drawers = fc.oneof(
  fc.record({
    kind: fc.constant("hours" as const),
    state: fc.constantFrom("direct" as const, "induced" as const, "volume" as const, "unexplained" as const),
    week: fc.option(week.map((date) => date.toISOString().slice(0, 10))),
  }),
  fc.record({ kind: fc.constant("limit" as const), limit: fc.stringMatching(/^[a-zA-Z]+$/u) }),
  fc.record({ kind: fc.constant("effect" as const), outcome: fc.stringMatching(/^[a-z-]+$/u) }),
  fc.constant({ kind: "method" as const }),
);

describe("the drawer's part of it", () => {
  it("is read back as the drawer that wrote it", () => {
    fc.assert(
      fc.property(drawers, (drawer: PeopleDrawer) => {
        expect(readDrawer(drawerAddress(drawer))).toEqual(drawer);
      }),
    );
  });

  it("opens nothing where it is not known", () => {
    for (const open of [
      undefined,
      "",
      "hours",
      "hours/other",
      "hours/direct/monday",
      "limit/",
      "method/x",
      "a/b/c/d",
    ])
      expect(readDrawer(open), open).toBeNull();
  });
});
