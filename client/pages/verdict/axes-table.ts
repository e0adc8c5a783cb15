/** The four axes as a table: each over the whole period, then moment by moment; what is missing says so. */
import type { Estimate, NotComputable } from "#shared/schema/scalar.ts";
import type { AxisPoint, VerdictAxes } from "#shared/schema/verdict.ts";
import { textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { isComputed } from "#client/lib/computed.ts";
import type { Format } from "#client/lib/format.ts";
import type { SayAxes } from "./axis-sentence.ts";
import { axisNames, type AxisName } from "./verdict-drawer.ts";

/** Shares are written in percent; a ratio and days as they are. */
const shown: Readonly<Record<AxisName, { readonly factor: number; readonly digits: number }>> = {
  dependency: { factor: 100, digits: 1 },
  overtime: { factor: 100, digits: 1 },
  delays: { factor: 1, digits: 1 },
  people: { factor: 1, digits: 2 },
};

/** The measure of an axis over the whole period; a count has no bounds. */
export function axisMeasure(axis: AxisName, axes: VerdictAxes): number | Estimate | NotComputable {
  switch (axis) {
    case "dependency":
      return axes.dependency.share;
    case "overtime":
      return axes.overtime.share;
    case "delays":
      return axes.delays.days;
    default:
      return axes.people.ratio;
  }
}

/** `T1 24` for a quarter, the first day for a stretch of weeks. */
export function pointTick(point: AxisPoint, format: Format): string {
  return /^\d{4}-Q\d$/u.test(point.label) ? format.quarter(point.label) : format.shortMonth(point.from);
}

export function axesTable(
  axes: VerdictAxes,
  say: SayAxes,
  reason: (reason: string) => string,
  format: Format,
): FigureTable {
  const rowsOf = (axis: AxisName): FigureTable["rows"] => {
    const { factor, digits } = shown[axis];
    const number = (value: number | null) =>
      valueCell(
        value,
        "–",
        (known) => format.decimal(known * factor, digits),
        (known) => known * factor,
      );
    const measure = axisMeasure(axis, axes);
    const known = isComputed(measure) ? measure : null;
    const whole = typeof known === "number" ? { estimate: known, low: null, high: null } : known;
    return [
      {
        key: axis,
        strong: true,
        cells: [
          textCell(say(axis)),
          textCell(say("when.period")),
          number(whole?.estimate ?? null),
          typeof known === "number" ? textCell(say("counted")) : number(whole?.low ?? null),
          typeof known === "number" ? textCell(say("counted")) : number(whole?.high ?? null),
          textCell(say(`unit.${axis}`)),
          textCell(isComputed(measure) ? "" : reason(measure.reason)),
        ],
      },
      ...axes[axis].points.map((point) => ({
        key: `${axis}/${point.from}`,
        cells: [
          textCell(say(axis)),
          textCell(
            /^\d{4}-Q\d$/u.test(point.label)
              ? format.quarter(point.label)
              : say("when.weeks", { day: format.shortDay(point.from) }),
          ),
          number(point.value),
          number(point.low),
          number(point.high),
          textCell(say(axis === "overtime" ? "unit.overtime.point" : `unit.${axis}`)),
          textCell(""),
        ],
      })),
    ];
  };
  return {
    headings: [
      say("column.axis"),
      say("column.when"),
      say("column.value"),
      say("column.low"),
      say("column.high"),
      say("column.unit"),
      say("column.why"),
    ],
    rows: axisNames.flatMap(rowsOf),
  };
}
