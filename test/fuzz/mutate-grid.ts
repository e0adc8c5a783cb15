/** Damage that a person or a program does to a table: cells, rows and columns. */
import type { RandomSource } from "#server/statistics/random-source.ts";
import type { Grid } from "./dialect.ts";
import { hostileTexts } from "./hostile-texts.ts";

/** Changes the grid and says how. */
type GridMutation = (grid: Grid, random: RandomSource) => string;

const rowOf = ({ rows }: Grid, random: RandomSource): string[] =>
  rows.length === 0 ? [] : random.pick(rows);
const placeOf = ({ headings }: Grid, random: RandomSource): number => random.whole(headings.length);

function swap(items: unknown[], left: number, right: number): void {
  const one = items[left];
  items[left] = items[right];
  items[right] = one;
}

function shuffle(items: unknown[], random: RandomSource): void {
  for (let at = items.length - 1; at > 0; at -= 1) swap(items, at, random.whole(at + 1));
}

const otherMark = { ".": ",", ",": "." } as const;

/** A number with the other decimal mark, a day with its month first; any other text as it stands. */
function inAnotherForm(text: string): string {
  if (/^-?[\d.,\u00A0]*\d[.,]\d+$/u.test(text)) {
    return text.replaceAll(/[.,]/gu, (mark) => otherMark[mark === "." ? "." : ","]);
  }
  return text.replace(/^(\d\d)([/.])(\d\d)\2/u, "$3$2$1$2");
}

const gridMutations: Readonly<Record<string, GridMutation>> = {
  "hostile cell"(grid, random) {
    const at = placeOf(grid, random);
    const text = random.pick(hostileTexts);
    rowOf(grid, random)[at] = text;
    return `${grid.headings[at]} := ${JSON.stringify(text.slice(0, 40))}`;
  },
  "hostile column"(grid, random) {
    const at = placeOf(grid, random);
    const text = random.pick(hostileTexts);
    for (const row of grid.rows) if (random.chance(0.5)) row[at] = text;
    return `${grid.headings[at]} := ${JSON.stringify(text.slice(0, 40))} in half of the rows`;
  },
  "cells in another form"(grid, random) {
    const places = grid.rows.flatMap((row) =>
      row.flatMap((text, at) => (inAnotherForm(text) === text ? [] : [{ row, at }])),
    );
    const changed: string[] = [];
    for (let count = random.between(1, 3); count > 0 && places.length > 0; count -= 1) {
      const { row, at } = random.pick(places);
      row[at] = inAnotherForm(row[at] ?? "");
      changed.push(`${grid.headings[at]} := ${row[at]}`);
    }
    return changed.join(", ");
  },
  "cell of another row"(grid, random) {
    const at = placeOf(grid, random);
    rowOf(grid, random)[at] = rowOf(grid, random)[at] ?? "";
    return `${grid.headings[at]} of another row`;
  },
  "columns swapped"(grid, random) {
    const [left, right] = [placeOf(grid, random), placeOf(grid, random)];
    for (const cells of [grid.headings, ...grid.rows]) swap(cells, left, right);
    return `${left} and ${right}`;
  },
  "headings swapped"(grid, random) {
    const [left, right] = [placeOf(grid, random), placeOf(grid, random)];
    swap(grid.headings, left, right);
    return `${left} and ${right}`;
  },
  "cells of a row shifted"(grid, random) {
    const row = rowOf(grid, random);
    row.push(row.shift() ?? "");
    return row.slice(0, 2).join(" ");
  },
  "cell added"(grid, random) {
    rowOf(grid, random).push("x");
    return "at the end of a row";
  },
  "cell taken"(grid, random) {
    rowOf(grid, random).splice(placeOf(grid, random), 1);
    return "of a row";
  },
  "heading changed"(grid, random) {
    const at = placeOf(grid, random);
    const heading = grid.headings[at] ?? "";
    const other = random.pick([
      heading.toUpperCase(),
      ` ${heading} `,
      heading.replaceAll("_", " "),
      `${heading}x`,
      "",
      "__proto__",
      "Diagnostic",
      grid.headings[0] ?? "",
    ]);
    grid.headings[at] = other;
    return `${heading} is ${JSON.stringify(other)}`;
  },
  "column taken"(grid, random) {
    const at = placeOf(grid, random);
    const heading = grid.headings[at];
    for (const cells of [grid.headings, ...grid.rows]) cells.splice(at, 1);
    return heading ?? "";
  },
  "column added"(grid, random) {
    const at = placeOf(grid, random);
    const heading = random.pick(["Remarque", "notes", "Total", "x", "constructor"]);
    grid.headings.splice(at, 0, heading);
    for (const row of grid.rows) row.splice(at, 0, random.pick(hostileTexts).slice(0, 50));
    return `${heading} at ${at}`;
  },
  "row doubled"(grid, random) {
    grid.rows.splice(random.whole(grid.rows.length + 1), 0, [...rowOf(grid, random)]);
    return "somewhere";
  },
  "row doubled and changed"(grid, random) {
    const row = [...rowOf(grid, random)];
    row[placeOf(grid, random)] = "x";
    grid.rows.push(row);
    return "at the end";
  },
  "rows reordered"(grid, random) {
    shuffle(grid.rows, random);
    return "at random";
  },
  "row taken"(grid, random) {
    grid.rows.splice(random.whole(grid.rows.length + 1), 1);
    return "somewhere";
  },
  "all rows taken"(grid) {
    grid.rows.splice(0);
    return "but the header";
  },
  "total row"(grid, random) {
    grid.rows.push(grid.headings.map((_, at) => (at === 0 ? "Total" : random.chance(0.3) ? "1234,50" : "")));
    return "at the end";
  },
  "lines above the header"(grid) {
    const width = grid.headings.length;
    const row = (first: string) => Array.from({ length: width }, (_, at) => (at === 0 ? first : ""));
    grid.rows.unshift(row(""), [...grid.headings]);
    grid.headings = row("Extraction du 03/04/2025");
    return "a title and a blank line";
  },
  "blank rows"(grid, random) {
    const width = grid.headings.length;
    for (let count = random.between(1, 3); count > 0; count -= 1) {
      grid.rows.splice(
        random.whole(grid.rows.length + 1),
        0,
        random.pick([[""], [" "], Array.from({ length: width }, () => ""), ["", " "]]),
      );
    }
    return "here and there";
  },
  "header again"(grid, random) {
    grid.rows.splice(random.whole(grid.rows.length + 1), 0, [...grid.headings]);
    return "among the rows";
  },
  "huge cell"(grid, random) {
    const length = random.pick([9_999, 70_000, 300_000]);
    rowOf(grid, random)[placeOf(grid, random)] = "é".repeat(length);
    return `of ${length} characters`;
  },
};
/** What programs get wrong most is tried most. */
const names = [...Object.keys(gridMutations), "hostile cell", "hostile cell", "cells in another form"];

/** Damages a grid in place; answers what was done. */
export function mutateGrid(grid: Grid, random: RandomSource): string {
  const name = random.pick(names);
  return `${name}: ${gridMutations[name]?.(grid, random) ?? ""}`;
}
