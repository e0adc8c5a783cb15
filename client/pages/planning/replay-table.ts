/** The replay and the rules as a table: days, shares and hours, each row with its unit. */
import { houseRules, type ComputedDelays } from "#shared/schema/delays.ts";
import { textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import type { Say } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import type { Format } from "#client/lib/format.ts";
import type { replayMessages } from "./replay-messages.ts";

export type ComputedReplay = Extract<ComputedDelays["replay"], { status: "computed" }>;

/** The three parts of the delay, in days, with the interval of the first. */
export function delayParts(replay: ComputedReplay) {
  const { low, high } = replay.delayDays;
  return [
    { part: "privilege", days: replay.privilegeDays, interval: { low, high } },
    { part: "change", days: replay.changeDays, interval: null },
    { part: "volume", days: replay.volumeDays, interval: null },
  ] as const;
}

function percent(share: number | null): number | null {
  return share === null ? null : share * 100;
}

interface TableLine {
  readonly key: string;
  readonly name: string;
  readonly unit: "days" | "hours" | "percent";
  readonly values: readonly (number | null)[];
  readonly examined?: boolean;
}

/** What the replay gave; nothing where it is not computable. */
function replayLines(replay: ComputedDelays["replay"], say: Say<(typeof replayMessages)["fr"]>): TableLine[] {
  if (replay.status !== "computed") return [];
  return [
    ...delayParts(replay).map(({ part, days, interval }) => ({
      key: part,
      name: say(`replay.${part}`),
      unit: "days" as const,
      values: [days, interval?.low ?? null, interval?.high ?? null],
      examined: part === "privilege",
    })),
    {
      key: "capacity",
      name: say("replay.column.capacity"),
      unit: "days",
      values: [replay.volumeWithoutCapacityDays, null, null],
    },
  ];
}

/** The same for every reader: what was replayed, how faithfully, how each rule explains the starts, what was taken under each. */
export function replayTable(
  { replay, replayGate, houseRule }: Pick<ComputedDelays, "replay" | "replayGate" | "houseRule">,
  say: Say<(typeof replayMessages)["fr"]>,
  format: Format,
): FigureTable {
  const lines: TableLine[] = [
    ...replayLines(replay, say),
    ...(["requestedFirst", "allFirst"] as const).map((gate) => ({
      key: gate,
      name: say(`replay.column.${gate}`),
      unit: "percent" as const,
      values: [percent(orNull(replayGate[gate])), null, null],
    })),
    ...houseRules.map((rule) => ({
      key: rule,
      name: say("replay.column.agreement", { rule: say(`rule.${rule}`) }),
      unit: "percent" as const,
      values: [percent(orNull(houseRule.agreement[rule])), null, null],
    })),
    ...houseRule.tested.map(({ rule, queueJumpHours }) => ({
      key: `tested/${rule}`,
      name: say("replay.column.tested", { rule: say(`rule.${rule}`) }),
      unit: "hours" as const,
      values: [queueJumpHours, null, null],
    })),
  ];
  return {
    headings: [
      say("replay.column.part"),
      say("replay.column.value"),
      say("replay.column.low"),
      say("replay.column.high"),
      say("replay.column.unit"),
    ],
    rows: lines.map(({ key, name, unit, values, examined = false }) => ({
      key,
      examined,
      cells: [
        textCell(name),
        ...values.map((value) => valueCell(value, "", (known) => format.decimal(known, 1))),
        textCell(say(`replay.unit.${unit}`)),
      ],
    })),
  };
}
