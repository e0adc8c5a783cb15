/** A mapping's headings as a file spells them. */
import type { Feed, Recipe, SourceMapping } from "#shared/schema/mapping.ts";
import { foldName } from "./fold-name.ts";

type Spell = (heading: string) => string;

/** From a heading of a mapping to that of the file which differs only in case, accents and spaces; itself when none does. */
function spelling(headings: readonly string[]): Spell {
  const written = new Set(headings);
  const folded = new Map(headings.toReversed().map((heading) => [foldName(heading), heading]));
  return (heading) => (written.has(heading) ? heading : (folded.get(foldName(heading)) ?? heading));
}

function respellPart<Part extends object>(part: Part, spell: Spell): Part {
  return "heading" in part && typeof part.heading === "string"
    ? { ...part, heading: spell(part.heading) }
    : part;
}

function respellRecipe(recipe: Recipe, spell: Spell): Recipe {
  switch (recipe.kind) {
    case "join":
    case "first":
      return { ...recipe, headings: recipe.headings.map(spell) };
    case "product":
      return { ...recipe, factors: recipe.factors.map((factor) => respellPart(factor, spell)) };
    case "day": {
      const { year, month, day } = recipe;
      return {
        ...recipe,
        year: respellPart(year, spell),
        month: respellPart(month, spell),
        day: respellPart(day, spell),
      };
    }
    case "last-day":
      return { ...recipe, hours: spell(recipe.hours) };
    default:
      return recipe;
  }
}

function respellFeed<Fields extends Omit<Feed, "table">>(feed: Fields, spell: Spell): Fields {
  const { columns, recipes } = feed;
  return {
    ...feed,
    ...(columns === undefined
      ? {}
      : {
          columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [spell(name), column])),
        }),
    ...(recipes === undefined
      ? {}
      : {
          recipes: Object.fromEntries(
            Object.entries(recipes).map(([column, recipe]) => [column, respellRecipe(recipe, spell)]),
          ),
        }),
  };
}

/** The same mapping with every heading written as it stands in the file. */
export function respelt(mapping: SourceMapping, headings: readonly string[]): SourceMapping {
  const spell = spelling(headings);
  const { also, fillDown, corrections } = mapping;
  return {
    ...respellFeed(mapping, spell),
    ...(also === undefined ? {} : { also: also.map((feed) => respellFeed(feed, spell)) }),
    ...(fillDown === undefined ? {} : { fillDown: fillDown.map(spell) }),
    ...(corrections === undefined
      ? {}
      : { corrections: corrections.map((each) => ({ ...each, heading: spell(each.heading) })) }),
  };
}
