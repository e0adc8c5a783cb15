/** The waterfall as a table: from revenue by every line to the net, and what stands beside it. */
import type { CostGrade, ComputedVerdict } from "#shared/schema/verdict.ts";
import type { Estimate, NotComputable } from "#shared/schema/scalar.ts";
import { textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { isComputed, orNull } from "#client/lib/computed.ts";
import type { Format } from "#client/lib/format.ts";
import { orderedLines } from "./waterfall-steps.ts";
import { lineName, type ColumnAmounts, type SayLine, type SayWaterfall } from "./waterfall-text.ts";

interface Row {
  readonly key: string;
  readonly name: string;
  /** What it adds to the net. */
  readonly cents: Estimate | number | NotComputable;
  readonly isCounted?: boolean;
  readonly grade?: CostGrade;
  readonly rows?: number | null;
  readonly reference?: number | null;
  readonly strong?: boolean;
}

const negated = (cost: Estimate | NotComputable): Estimate | NotComputable =>
  isComputed(cost) ? { estimate: -cost.estimate, low: -cost.high, high: -cost.low } : cost;

const negatedCount = (cents: number | NotComputable): number | NotComputable =>
  typeof cents === "number" ? -cents : cents;

/** The part of labour that would not be paid without the client's work. */
function avoidableLabour({ contributionCents, contributionAfterLabourCents: after }: ComputedVerdict) {
  if (!isComputed(contributionCents)) return contributionCents;
  return isComputed(after) ? after - contributionCents : after;
}

function rowsOf(verdict: ComputedVerdict, say: SayWaterfall, sayLine: SayLine): readonly Row[] {
  const { lines, memos, net } = verdict;
  const costRow = (line: (typeof lines)[number]): Row => ({
    key: line.line,
    name: lineName(line, say, sayLine),
    cents: negated(line.cents),
    isCounted: line.counted,
    grade: line.grade,
    rows: line.rows,
    reference: line.referenceCents === null ? null : -line.referenceCents,
  });
  const known = orNull(net);
  return [
    { key: "revenue", name: sayLine("revenue"), cents: verdict.revenueCents, strong: true },
    { key: "variable-cost", name: sayLine("variable-cost"), cents: negatedCount(verdict.variableCostCents) },
    { key: "labour", name: sayLine("labour"), cents: avoidableLabour(verdict) },
    {
      key: "contribution",
      name: sayLine("contribution"),
      cents: verdict.contributionAfterLabourCents,
      strong: true,
    },
    ...orderedLines(lines.filter(({ grade }) => grade !== "expected")).map(costRow),
    {
      key: "booked",
      name: say("line.booked"),
      cents: known === null ? asMissing(net) : known.bookedAndAttributed,
      strong: true,
    },
    ...orderedLines(lines.filter(({ grade }) => grade === "expected")).map(costRow),
    {
      key: "net",
      name: say("line.net", { name: verdict.client.name }),
      cents: known === null ? asMissing(net) : known.cents,
      reference: known?.referenceCents?.estimate ?? null,
      strong: true,
    },
    ...memos.map((memo): Row => ({
      key: memo.memo,
      name: `${say("apart")} ${sayLine(memo.memo)}`,
      cents: memo.cents,
      grade: memo.grade,
      rows: memo.rows,
    })),
  ];
}

/** Why there is no net. */
function asMissing(net: ComputedVerdict["net"]): NotComputable | number {
  return isComputed(net) ? net.cents.estimate : net;
}

export function waterfallTable(
  verdict: ComputedVerdict,
  amounts: ColumnAmounts,
  {
    say,
    sayLine,
    reason,
    format,
  }: {
    readonly say: SayWaterfall;
    readonly sayLine: SayLine;
    readonly reason: (reason: string) => string;
    readonly format: Format;
  },
): FigureTable {
  const { unit } = amounts;
  const isChanged = verdict.changed.length > 0;
  const amount = (cents: number | null) => valueCell(cents, "–", amounts.signed, amounts.number);
  return {
    headings: [
      say("column.line"),
      say("column.amount", { unit }),
      say("column.low", { unit }),
      say("column.high", { unit }),
      ...(isChanged ? [say("column.reference", { unit })] : []),
      say("column.grade"),
      say("column.rows"),
      say("column.missing"),
    ],
    rows: rowsOf(verdict, say, sayLine).map((row) => {
      const { cents } = row;
      const isKnown = isComputed(cents);
      const estimate = !isKnown ? null : typeof cents === "number" ? cents : cents.estimate;
      const interval = isKnown && typeof cents !== "number" && row.isCounted !== true ? cents : null;
      return {
        key: row.key,
        examined: row.key === "net",
        ...(row.strong === true ? { strong: true } : {}),
        cells: [
          textCell(row.name),
          amount(estimate),
          amount(interval?.low ?? null),
          amount(interval?.high ?? null),
          ...(isChanged ? [amount(row.reference ?? null)] : []),
          textCell(
            row.grade === undefined
              ? isKnown && interval === null
                ? sayLine("counted")
                : ""
              : sayLine(`grade.${row.grade}`),
          ),
          valueCell(row.rows ?? null, "", format.count),
          textCell(isKnown ? "" : reason(cents.reason)),
        ],
      };
    }),
  };
}
