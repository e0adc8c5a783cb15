/** Tables that only the export of the page holds: rules, assumptions in force, and how the net is spread. */
import type { ComputedVerdict, VerdictNet } from "#shared/schema/verdict.ts";
import { textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import type { Say } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import type { Format } from "#client/lib/format.ts";
import { factorName, writeFactor, type SayAssumption } from "./factor-text.ts";
import type { pageMessages } from "./page-messages.ts";
import type { ruleMessages } from "./rule-messages.ts";
import type { RuleText } from "./use-rule-text.ts";
import type { ColumnAmounts } from "./waterfall-text.ts";

type SayPage = Say<(typeof pageMessages)["fr"]>;
type SayRule = Say<(typeof ruleMessages)["fr"]>;
type Evidence = ComputedVerdict["evidence"][number];

export function rulesTable(
  evidence: readonly Evidence[],
  textOf: (answer: Evidence) => RuleText,
  say: SayPage,
  sayRule: SayRule,
): FigureTable {
  return {
    headings: [
      say("column.rule"),
      say("column.name"),
      say("column.state"),
      say("column.value"),
      say("column.against"),
    ],
    rows: evidence.map((answer) => {
      const { rule, holds } = answer;
      const text = textOf(answer);
      const state = !isComputed(holds) ? "notEvaluated" : holds ? "holds" : "holdsNot";
      return {
        key: rule,
        cells: [
          textCell(rule),
          textCell(sayRule(`name.${rule}`)),
          textCell(sayRule(state)),
          textCell(text.value ?? ""),
          textCell(text.against),
        ],
      };
    }),
  };
}

export function assumptionsTable(
  { assumptions }: ComputedVerdict,
  say: SayPage,
  sayAssumption: SayAssumption,
  format: Format,
): FigureTable {
  return {
    headings: [
      say("column.assumption"),
      say("column.inForce"),
      say("column.low"),
      say("column.high"),
      say("column.reference"),
      say("column.source"),
    ],
    rows: assumptions.map(({ name, unit, value, low, high, reference, origin }) => {
      const written = (number: number) => textCell(writeFactor(unit, number, sayAssumption, format));
      return {
        key: name,
        cells: [
          textCell(factorName(name, sayAssumption)),
          written(value),
          written(low),
          written(high),
          written(reference),
          textCell(sayAssumption(`origin.${origin}`)),
        ],
      };
    }),
  };
}

export function densityTable(
  { density }: VerdictNet,
  amounts: ColumnAmounts,
  say: SayPage,
  format: Format,
): FigureTable {
  const { fromCents, stepCents, shares } = density;
  return {
    headings: [say("column.from", { unit: amounts.unit }), say("column.share")],
    rows: shares.map((share, place) => ({
      key: String(place),
      cells: [
        valueCell(fromCents + place * stepCents, "", amounts.signed, amounts.number),
        valueCell(share, "", format.share),
      ],
    })),
  };
}
