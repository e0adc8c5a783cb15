/** The tornado as a table: each factor with its range in its own unit, the net at both ends, and where the sign changes. */
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import type { Say } from "#client/i18n/language.tsx";
import type { Format, Scale } from "#client/lib/format.ts";
import { factorName, inField, unitName, writeFactor, type SayAssumption } from "./factor-text.ts";
import { widestFirst } from "./tornado-finding.ts";
import type { tornadoMessages } from "./tornado-messages.ts";

export function tornadoTable(
  { tornado, flips }: Pick<ComputedVerdict, "tornado" | "flips">,
  scale: Scale,
  say: Say<(typeof tornadoMessages)["fr"]>,
  sayAssumption: SayAssumption,
  format: Format,
): FigureTable {
  const unit = format.unit(scale);
  const net = (cents: number) =>
    valueCell(
      cents,
      "",
      (value) => format.scaled(value, scale, { signed: true, digits: 1 }),
      (value) => value / 100 / { unit: 1, thousand: 1000, million: 1_000_000 }[scale],
    );
  return {
    headings: [
      say("column.factor"),
      say("column.unit"),
      say("column.low"),
      say("column.value"),
      say("column.high"),
      say("column.netLow", { unit }),
      say("column.netHigh", { unit }),
      say("column.flipsAt"),
    ],
    rows: widestFirst(tornado).map((bar) => {
      const value = (number: number | null) =>
        valueCell(
          number,
          say("never"),
          (known) => writeFactor(bar.unit, known, sayAssumption, format),
          (known) => inField(bar.unit, known),
        );
      const flip = flips.find(({ factor }) => factor === bar.factor);
      return {
        key: bar.factor,
        cells: [
          textCell(factorName(bar.factor, sayAssumption)),
          textCell(unitName(bar.unit, sayAssumption, format)),
          value(bar.low),
          value(bar.value),
          value(bar.high),
          net(bar.netLowCents),
          net(bar.netHighCents),
          value(flip?.flipsAt ?? null),
        ],
      };
    }),
  };
}
