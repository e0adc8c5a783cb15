import { describe, expect, it } from "vitest";
import { notComputable } from "#shared/schema/scalar.ts";
import { csvOf } from "#client/charts/figure-table.ts";
import { sayer } from "#client/i18n/language.tsx";
import { createFormat } from "#client/lib/format.ts";
import { replayMessages } from "#client/pages/planning/replay-messages.ts";
import { replayTable } from "#client/pages/planning/replay-table.ts";
import { shownDelays } from "#test/builders/shown-delays.ts";

const table = (delays: ReturnType<typeof shownDelays>) =>
  replayTable(delays, sayer(replayMessages, "en"), createFormat("en", "EUR"));

describe("the replay as a table", () => {
  it("holds all that the figure draws and says, each number with its unit", () => {
    expect(csvOf(table(shownDelays())).rows).toEqual([
      ["Privilege", 30, 20, 40, "days"],
      ["Late changes", 4, null, null, "days"],
      ["Volume", 50, null, null, "days"],
      ["Volume, without its part of the capacity", -12, null, null, "days"],
      ["Median error, requested work first", 1, null, null, "%"],
      ["Median error, all its work first", 3, null, null, "%"],
      ["Starts explained: ready first", 98, null, null, "%"],
      ["Starts explained: ordered first", 70, null, null, "%"],
      ["Starts explained: promised first", 60, null, null, "%"],
      ["Starts explained: shortest first", 50, null, null, "%"],
      ["Starts explained: least slack first", 60, null, null, "%"],
      ["Hours taken: ready first", 20, null, null, "h"],
    ]);
  });

  it("has no days without a faithful replay, and leaves empty what is not known: neither is zero", () => {
    const { houseRule, replayGate } = shownDelays();
    const unknown = notComputable("no-house-rule", []);
    const { rows } = csvOf(
      table(
        shownDelays({
          replay: notComputable("replay-not-faithful", []),
          replayGate: { ...replayGate, allFirst: unknown },
          houseRule: { ...houseRule, agreement: { ...houseRule.agreement, spt: unknown } },
        }),
      ),
    );
    expect(rows.filter(([, , , , unit]) => unit === "days")).toEqual([]);
    expect(rows.filter(([, value]) => value === null).map(([name]) => name)).toEqual([
      "Median error, all its work first",
      "Starts explained: shortest first",
    ]);
  });
});
