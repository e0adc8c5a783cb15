/** How a field without a column of its own is made, in words. Pure. */
import type { MadeColumn } from "#shared/schema/imports.ts";
import type { Recipe } from "#shared/schema/mapping.ts";
import type { Language } from "#client/i18n/message.ts";
import { sayer } from "#client/i18n/language.tsx";
import { mappingMessages } from "./mapping-messages.ts";

type Made = Pick<MadeColumn, "kind" | "headings" | "examples">;

/** `= Quantité × Prix unitaire`. The recipe says more than the preview, where it is at hand. */
export function recipeSentence(made: Made, recipe: Recipe | undefined, language: Language): string {
  const say = sayer(mappingMessages, language);
  const list = (headings: readonly string[]) =>
    new Intl.ListFormat(language, { style: "long", type: "conjunction" }).format(headings);
  switch (made.kind) {
    case "constant": {
      const value = recipe?.kind === "constant" ? recipe.value : made.examples[0];
      return value === undefined ? say("made.constantPlain") : say("made.constant", { value });
    }
    case "row":
      return say("made.row");
    case "product": {
      const parts =
        recipe?.kind === "product"
          ? recipe.factors.map(({ heading, as }) =>
              as === "value" ? heading : say(`made.part.${as}`, { heading }),
            )
          : made.headings;
      return say("made.product", { headings: parts.join(" × ") });
    }
    case "join":
    case "first":
    case "day":
    case "last-day":
      return say(`made.${made.kind}`, { headings: list(made.headings) });
    default:
      return say("made.other", { headings: list(made.headings) });
  }
}
