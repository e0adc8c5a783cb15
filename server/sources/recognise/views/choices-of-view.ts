/** What the lists of known programs need beyond their headings. */
import type { LedgerTable } from "#shared/schema/ledger.ts";
import type { Recipe, SourceMapping } from "#shared/schema/mapping.ts";
import { signedName } from "../fold-name.ts";
import type { Labels, ViewRecipe } from "./erp-view.ts";
import { findView } from "./find-view.ts";

/** The heading of the file that is one of the labels. */
function headingOf(headings: readonly string[], labels: Labels): string | null {
  const wanted = labels.map(signedName);
  for (const label of wanted) {
    const heading = headings.find((each) => signedName(each) === label);
    if (heading !== undefined) return heading;
  }
  return null;
}

function recipeOf(recipe: ViewRecipe, headings: readonly string[]): Recipe | null {
  if (recipe.kind === "constant" || recipe.kind === "row") return recipe;
  const of = recipe.of.map((labels) => headingOf(headings, labels));
  const named = of.filter((heading) => heading !== null);
  if (named.length < of.length) return null;
  return recipe.kind === "first"
    ? { kind: "first", headings: named }
    : { kind: "join", headings: named, separator: " " };
}

/** The words of columns, as a mapping has them. */
function valuesOf(
  values: Readonly<Record<string, Readonly<Record<string, string>>>>,
): SourceMapping["values"] {
  return Object.fromEntries(Object.entries(values).map(([column, own]) => [column, { ...own }]));
}

/**
 * What a program's list needs beyond its headings to feed a table: keys that it does not export made of what identifies a row,
 * blank cells below a record filled. Empty where the header is no known list or has what it needs.
 */
export function choicesOfView(headings: readonly string[], table: LedgerTable): SourceMapping {
  const found = findView(headings, table);
  if (found === null) return {};
  const { view, columns } = found;
  const recipes: Readonly<Record<string, ViewRecipe | undefined>> = view.recipes ?? {};
  const has = new Set(headings.map(signedName));
  const made = Object.entries(recipes).flatMap(([column, recipe]) => {
    const isThere = (columns.get(column) ?? []).flat().some((label) => has.has(label)) || has.has(column);
    const own = isThere || recipe === undefined ? null : recipeOf(recipe, headings);
    return own === null ? [] : [[column, own] as const];
  });
  const { within, fill } = view.lines ?? { within: [], fill: [] };
  const hasLines = headings.some((heading) => within.some((start) => heading.startsWith(start)));
  return {
    ...(made.length === 0 ? {} : { recipes: Object.fromEntries(made) }),
    ...(view.values === undefined ? {} : { values: valuesOf(view.values) }),
    ...(hasLines
      ? { fillDown: fill.flatMap((labels) => headingOf(headings, labels) ?? []), lines: "sum" as const }
      : {}),
  };
}
