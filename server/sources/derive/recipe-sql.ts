/** How each kind of recipe makes a cell, as SQL on the relation `r` of a source's rows. The text is what a file would hold. */
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import type { LedgerColumn } from "#shared/schema/ledger.ts";
import type { Recipe, Unit } from "#shared/schema/mapping.ts";
import { cellColumn } from "../reading/table-source.ts";
import { positionOf } from "./mend-rows.ts";
import { readPart, type PartPlace, type ReadPart } from "./read-part.ts";

export interface MadeCell {
  readonly sql: string;
  readonly parts: readonly ReadPart[];
  /** Cells of a part that cannot be read are passed over with a warning; else they reject the row. */
  readonly passesOver: boolean;
  /** A further condition that rejects the row as out of range, and the part that it concerns. */
  readonly outOfRange: { readonly part: ReadPart; readonly sql: string } | null;
}

/** What a recipe may refer to: the file's headings, and cells of its feed that were made before it. */
export interface RecipePlace extends PartPlace {
  readonly headings: readonly string[];
  readonly made: ReadonlyMap<string, string>;
}

type Make<Kind extends Recipe["kind"]> = (
  place: RecipePlace,
  recipe: Extract<Recipe, { kind: Kind }>,
  column: LedgerColumn,
) => Promise<MadeCell>;

/** A heading that a recipe names and the file does not have. */
export class MissingHeading extends Error {
  readonly heading: string;
  constructor(heading: string) {
    super(`No column ${heading}`);
    this.heading = heading;
  }
}

const plain = (sql: string): MadeCell => ({ sql, parts: [], passesOver: false, outOfRange: null });
const filled = (position: number) => `nullif(trim(r.${cellColumn(position)}), '')`;

function find({ headings }: RecipePlace, heading: string): number {
  const position = positionOf(headings, heading);
  if (position === -1) throw new MissingHeading(heading);
  return position;
}

const number = (part: ReadPart) => `CAST(${part.value} AS DOUBLE)`;
/** Six decimals: the ledger's own, and no reading of them is open. */
const numberText = (value: string) => `CAST(CAST(round(${value}, 6) AS DECIMAL(24, 6)) AS VARCHAR)`;

type DatePart = Extract<Recipe, { kind: "day" }>["year"];

async function datePart(place: RecipePlace, part: DatePart): Promise<{ sql: string; parts: ReadPart[] }> {
  if ("constant" in part) return { sql: String(part.constant), parts: [] };
  if ("firstYear" in part) throw new Error("Only the year can be counted on");
  const read = await readPart(place, find(place, part.heading), part.heading, { kind: "number" });
  return { sql: `CAST(${number(read)} AS BIGINT)`, parts: [read] };
}

const makers: { readonly [Kind in Recipe["kind"]]: Make<Kind> } = {
  constant: (_place, { value }) => Promise.resolve(plain(literal(value))),

  /** An identifier carries its file's name: the same row number of another file is another row. */
  row: ({ loaded }, _recipe, { kind }) => {
    const name = loaded.file.split(/[/\\]/u).at(-1) ?? loaded.file;
    return Promise.resolve(
      plain(kind === "identifier" ? `${literal(`${name}:`)} || r.line` : "CAST(r.line AS VARCHAR)"),
    );
  },

  join: (place, { headings, separator }) => {
    const cells = headings.map((heading) => filled(find(place, heading)));
    // A key that lacks a part is no key.
    return Promise.resolve(plain(cells.join(` || ${literal(separator)} || `)));
  },

  async first(place, { headings }, { kind, values }) {
    const parts: ReadPart[] = [];
    for (const heading of headings) {
      const like = values === undefined ? { kind } : { kind, values };
      parts.push(await readPart(place, find(place, heading), heading, like));
    }
    return {
      sql: `coalesce(${parts.map(({ value }) => value).join(", ")})`,
      parts,
      passesOver: true,
      outOfRange: null,
    };
  },

  async product(place, { factors, times }) {
    const parts: ReadPart[] = [];
    const terms: string[] = [];
    for (const { heading, as } of factors) {
      const part = await readPart(place, find(place, heading), heading, { kind: "number" });
      const value = number(part);
      parts.push(part);
      terms.push(
        as === "value" ? value : as === "one-minus" ? `(1 - ${value})` : `(1 / nullif(${value}, 0))`,
      );
    }
    if (times !== undefined) terms.push(`CAST(${times} AS DOUBLE)`);
    return { sql: numberText(terms.join(" * ")), parts, passesOver: false, outOfRange: null };
  },

  async day(place, { year, month, day }) {
    const months = await datePart(place, month);
    const days = await datePart(place, day);
    const counted =
      "firstYear" in year
        ? {
            // Months that are none do not turn a year.
            sql: `(${year.firstYear} + sum(CASE WHEN ${months.sql} BETWEEN 1 AND 12 AND ${months.sql} < m.before THEN 1 ELSE 0 END)
              OVER (ORDER BY r.line ROWS UNBOUNDED PRECEDING))`,
            parts: [],
          }
        : await datePart(place, year);
    const { loaded } = place;
    const parts = [...counted.parts, ...months.parts, ...days.parts];
    const joins =
      "firstYear" in year
        ? `LEFT JOIN (SELECT r.line, lag(CASE WHEN ${months.sql} BETWEEN 1 AND 12 THEN ${months.sql} END IGNORE NULLS)
             OVER (ORDER BY r.line) AS before
           FROM ${identifier(loaded.relation)} r ${months.parts.map(({ join }) => join).join(" ")}) m ON m.line = r.line`
        : "";
    return {
      sql: `format('{:04d}-{:02d}-{:02d}', CAST(${counted.sql} AS BIGINT), ${months.sql}, ${days.sql})`,
      parts: parts.map((part, at) => (at === 0 ? { ...part, join: `${part.join} ${joins}` } : part)),
      passesOver: false,
      outOfRange: null,
    };
  },

  async "last-day"(place, { first, hours, hoursPerDay }) {
    const begin = place.made.get(first);
    if (begin === undefined) throw new MissingHeading(first);
    const part = await readPart(place, find(place, hours), hours, { kind: "number" });
    const days = `CAST(greatest(ceil(${number(part)} / ${hoursPerDay}), 1) AS BIGINT)`;
    return {
      sql: `CAST(try_cast(${begin} AS DATE) + CAST(${days} - 1 AS INTEGER) AS VARCHAR)`,
      parts: [part],
      passesOver: false,
      outOfRange: { part, sql: `${number(part)} <= 0` },
    };
  },
};

/** @throws MissingHeading */
export function makeCell(place: RecipePlace, recipe: Recipe, column: LedgerColumn): Promise<MadeCell> {
  // Each maker takes its own kind, which the key chooses.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const make = makers[recipe.kind] as Make<Recipe["kind"]>;
  return make(place, recipe, column);
}

/** How many of the ledger's units one of the file's is. */
const factors: Readonly<Record<Unit, number>> = {
  minutes: 1 / 60,
  seconds: 1 / 3600,
  "days-of-7-hours": 7,
  thousands: 1000,
  cents: 1 / 100,
};

/** The recipe that turns a column in another unit into the ledger's. */
export function unitRecipe(heading: string, unit: Unit): Recipe {
  return { kind: "product", factors: [{ heading, as: "value" }], times: factors[unit] };
}
