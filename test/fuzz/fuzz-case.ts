/** One case of the fuzzer: valid files of a small company, damaged. The same seed and number give the same bytes. */
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import type { Truth } from "#test/oracles/naive-staging.ts";
import type { Value } from "#test/oracles/naive-values.ts";
import { canonicalDialect, drawDialect, gridOf, type Dialect, type Grid } from "./dialect.ts";
import { mutateGrid } from "./mutate-grid.ts";
import { packArchive, packGzip, packText } from "./pack-text.ts";
import { packParquet } from "./pack-parquet.ts";
import { packWorkbook } from "./pack-workbook.ts";
import type { Pack, Packed } from "./packed.ts";
import { smallCompany, type PlainTable } from "./small-company.ts";

export interface FuzzCase extends Packed {
  /** What was done to the valid files; empty for a case that is left valid. */
  readonly damage: readonly string[];
  readonly truth: Truth;
}

/** Remembers from which value each text of a column was written. */
function truthOf(tables: readonly PlainTable[], grids: ReadonlyMap<LedgerTable, Grid>): Truth {
  const known = new Map<string, Value>();
  for (const { table, columns, rows } of tables) {
    for (const [at, { name, fallback }] of columns.entries()) {
      for (const [row, values] of rows.entries()) {
        const text = grids.get(table)?.rows[row]?.[at] ?? "";
        known.set(`${table} ${name} ${text}`, values[at] ?? fallback ?? null);
      }
    }
  }
  return (table, column, text) => known.get(`${table} ${column} ${text}`);
}

function copyOf({ headings, rows }: Grid): Grid {
  return { headings: [...headings], rows: rows.map((row) => [...row]) };
}

/** Text is what companies send most, and what has the most ways to go wrong. */
const packs: readonly (readonly [weight: number, pack: Pack])[] = [
  [60, packText],
  [14, packArchive],
  [4, packGzip],
  [14, packWorkbook],
  [8, packParquet],
];

/** How often a case is left as it is, to show that it was valid. */
const untouched = 0.03;

export async function fuzzCase(seed: number, number: number): Promise<FuzzCase> {
  const random = randomSource(seed, "fuzz", number);
  const tables = smallCompany(random);
  const common = random.chance(0.3) ? canonicalDialect : drawDialect(random);
  const dialects = new Map<LedgerTable, Dialect>();
  const grids = new Map<LedgerTable, Grid>();
  for (const table of tables) {
    const dialect = random.chance(0.8) ? common : drawDialect(random);
    dialects.set(table.table, dialect);
    grids.set(table.table, gridOf(table, dialect));
  }
  const truth = truthOf(tables, grids);
  const damage: string[] = [];
  const isValid = random.chance(untouched);
  const inCells = isValid ? 0 : random.whole(3);
  const inBytes = isValid ? 0 : random.whole(2) + (inCells === 0 ? 1 : 0);
  const damaged = new Map(Array.from(grids, ([table, grid]) => [table, copyOf(grid)]));
  for (let done = 0; done < inCells; done += 1) {
    const [table, grid] = random.pick([...damaged]);
    damage.push(`${table} ${mutateGrid(grid, random)}`);
  }
  const [, pack] = packs[random.weighted(packs.map(([weight]) => weight))] ?? [0, packText];
  const packed = await pack({ grids: damaged, dialects, random, inBytes, isValid });
  return { ...packed, damage: [...damage, ...packed.damage], truth };
}
