/** The source of a figure: the tables that were read, and how many rows of them. */
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { tableNames } from "#client/pages/data/table-names.ts";
import { waterfallMessages } from "./waterfall-messages.ts";

function isTable(name: string): name is keyof (typeof tableNames)["fr"] {
  return Object.hasOwn(tableNames.fr, name);
}

/** `Source : commandes, factures · 9 211 lignes lues`. */
export function useSourceText({ rows }: ComputedVerdict): string {
  const say = useSay(waterfallMessages);
  const sayTable = useSay(tableNames);
  const format = useFormat();
  const read = Object.entries(rows).filter(([, count]) => count > 0);
  return say("source", {
    tables: read.map(([name]) => (isTable(name) ? sayTable(name) : name)).join(", "),
    rows: format.count(read.reduce((sum, [, count]) => sum + count, 0)),
  });
}
