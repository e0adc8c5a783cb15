/** Tables that leave the page: every row bears the changed assumptions, the draws and the seed. */
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { csvOf, type FigureTable } from "#client/charts/figure-table.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import type { CsvTable } from "#client/lib/csv.ts";
import { assumptionMessages } from "./assumption-messages.ts";
import { changedMention } from "./changed-assumptions.ts";
import { markMessages } from "./mark-messages.ts";

export interface Marked {
  /** Empty where nothing was changed. */
  readonly mention: string;
  /** How often and from which seed was drawn. */
  readonly draws: string;
  /** A figure's table as it is exported: a row that is copied out of it keeps the mention. */
  readonly csv: (table: FigureTable) => CsvTable;
  /** A file's name, without its ending: it says that assumptions were changed. */
  readonly fileName: (name: string) => string;
}

export function useMarked(verdict: ComputedVerdict): Marked {
  const say = useSay(markMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const mention = changedMention(verdict, say, sayAssumption, format);
  // A seed is a name, not a quantity: no spaces between its thousands.
  const draws = say("export.draws", { draws: verdict.draws, seed: String(verdict.seed) });
  return {
    mention,
    draws,
    csv: (table) => {
      const { headings, rows } = csvOf(table);
      return {
        headings: [...headings, say("export.assumptions"), say("export.seed")],
        rows: rows.map((row) => [...row, mention === "" ? say("export.none") : mention, draws]),
      };
    },
    fileName: (name) => (mention === "" ? name : `${name}-changed-assumptions`),
  };
}
