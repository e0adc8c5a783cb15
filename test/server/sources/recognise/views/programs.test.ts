/** Oracle: what a program calls two things by one name in one list cannot be told apart. */
import { describe, expect, it } from "vitest";
import { tableDefinition } from "#shared/schema/ledger.ts";
import { signedName } from "#server/sources/recognise/fold-name.ts";
import { tellsOfHealth } from "#server/sources/recognise/health-detail.ts";
import { findView, knownViews } from "#server/sources/recognise/views/find-view.ts";

const named = knownViews.map((known) => ({ title: `${known.program} ${known.view.files[0]}`, known }));

describe("the lists of programs", () => {
  it.each(named)(
    "$title: a label feeds one column, or none, and all required signs are labels",
    ({ known }) => {
      const feeding = [...known.columns.values()].map((ranks) => new Set(ranks.flat()));
      const all = feeding.flatMap((labels) => [...labels]);
      expect(all.filter((label, at) => all.indexOf(label) !== at)).toEqual([]);
      const others = known.view.others.map(signedName);
      expect(others.filter((label) => all.includes(label))).toEqual([]);
      expect([...known.asks.keys()].filter((label) => all.includes(label) || others.includes(label))).toEqual(
        [],
      );
      expect(known.labels.has("")).toBe(false);
    },
  );

  it.each(named)(
    "$title: its own labels are recognised as that list, three foreign ones in four are not",
    ({ known }) => {
      const own = [...known.labels];
      expect(findView(own, known.table)?.table).toBe(known.table);
      expect(findView([...own, ...own.map((label) => `autre ${label}`)], known.table)).toBeNull();
    },
  );

  it.each(named.filter(({ known }) => known.table === "absences"))(
    "$title: feeds nothing from health details",
    ({ known }) => {
      const feeding = [...known.columns.values()].flat(2);
      expect(feeding.filter((label) => tellsOfHealth("absences", label))).toEqual([]);
    },
  );

  it.each(named)("$title: names columns of the ledger only", ({ known }) => {
    const names = new Set(tableDefinition(known.table).columns.map(({ name }) => name));
    const used = [...known.columns.keys(), ...known.units.keys(), ...Object.keys(known.view.recipes ?? {})];
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });
});
