/** What may be said to the works council: only what the results carry. */
import { describe, expect, it } from "vitest";
import { effectParts, answered } from "#client/pages/people/effect-rows.ts";
import { sayings } from "#client/pages/people/sayings.ts";
import type { StrainEffect } from "#shared/schema/people.ts";
import { shownOvertime, shownPeople } from "#test/builders/shown-people.ts";

const { effects, limits } = shownPeople();
const changed = (change: (effect: StrainEffect) => Partial<StrainEffect>) =>
  shownPeople({ effects: effects.map((effect) => ({ ...effect, ...change(effect) })) });
const kinds = (people = shownPeople(), overtime = shownOvertime()) =>
  sayings(people, overtime).can.map(({ kind }) => kind);

describe("what may be said", () => {
  it("tells called effects in the order of outcomes, then what stays open, then overtime and the weakest limit", () => {
    const { can } = sayings(shownPeople(), shownOvertime());
    expect(can).toMatchObject([
      { kind: "effect", outcome: "absence-spells" },
      { kind: "effect", outcome: "short-daily-rests" },
      { kind: "effect", outcome: "weekend-work" },
      { kind: "open", outcomes: ["sick-spells", "work-accidents"] },
      { kind: "missing", outcomes: ["departures"] },
      { kind: "followed" },
      { kind: "unexplained" },
      { kind: "limit", limit: "twelveWeekAverage", value: 44 },
    ]);
  });

  it("never tells an effect that is not called, nor one that a control removed", () => {
    expect(kinds(changed(() => ({ called: false })))).not.toContain("effect");
    const removed = changed(() => ({ called: false, controlFailed: true }));
    expect(kinds(removed)).not.toContain("effect");
    expect(kinds(removed)).toContain("removed");
  });

  it("does not say that overtime follows the client where nothing lies within the interval", () => {
    const inducedHours = { estimate: 10, low: 0, high: 30 };
    expect(kinds(shownPeople(), shownOvertime({ directHours: 0, inducedHours }))).not.toContain("followed");
  });

  it("is silent on what would round to nothing, and on overtime that is not computed", () => {
    expect(kinds(shownPeople(), shownOvertime({ unexplainedHours: 62 }))).not.toContain("unexplained");
    expect(kinds(shownPeople(), shownOvertime({ unexplainedHours: 63 }))).toContain("unexplained");
    expect(sayings(shownPeople(), null).can.map(({ kind }) => kind)).not.toContain("followed");
  });

  it("never ranks a limit by cases that are merged or withheld", () => {
    const merged = limits.filter(({ limit }) => limit === "yearlyQuota" || limit === "weeklyRest");
    expect(kinds(shownPeople({ limits: merged }))).not.toContain("limit");
  });
});

describe("what may not be said", () => {
  it("holds the client as a cause and a team as a case", () => {
    expect(sayings(shownPeople(), null).cannot).toEqual(["cause", "team", "no-effect"]);
  });

  it("accuses no client where there is none", () => {
    expect(sayings(shownPeople({ client: null, dominantClientId: null }), null).cannot).not.toContain(
      "cause",
    );
  });

  it("warns against calling an open question a no only where one is open", () => {
    const all = changed(({ method, rateRatio }) => ({
      called: method === "stratified",
      rateRatio: "status" in rateRatio ? { estimate: 2, low: 1.5, high: 3 } : rateRatio,
    }));
    expect(sayings(all, null).cannot).toEqual(["cause", "team"]);
  });
});

describe("the rows of the plot", () => {
  it("are every outcome twice, then the controls of those that are called or removed", () => {
    const parts = effectParts(shownPeople());
    expect(parts.map(({ kind, effects: rows }) => [kind, rows.length])).toEqual([
      ["stratified", 6],
      ["regression", 6],
      ["controls", 6],
    ]);
    expect(answered(shownPeople())).toEqual({ called: 3, open: 3 });
  });

  it("keep the first outcome's controls where nothing is called", () => {
    const parts = effectParts(changed(() => ({ called: false })));
    expect(parts.at(-1)?.effects.map(({ outcome }) => outcome)).toEqual(["absence-spells", "absence-spells"]);
  });
});
