/** What a recipe of a mapping is made of. */
import type { Recipe } from "./schema/mapping.ts";

/** The headings that a recipe is made of. */
export function recipeHeadings(recipe: Recipe): string[] {
  switch (recipe.kind) {
    case "join":
    case "first":
      return recipe.headings;
    case "product":
      return recipe.factors.map(({ heading }) => heading);
    case "day":
      return [recipe.year, recipe.month, recipe.day].flatMap((part) =>
        "heading" in part ? [part.heading] : [],
      );
    case "last-day":
      return [recipe.hours];
    default:
      return [];
  }
}
