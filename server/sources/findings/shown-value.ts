/** Cell values as findings and previews show them. */

const longestShown = 80;
/** Control and format characters (bidirectional marks, zero-width spaces) and half pairs: they could forge a line of a log. */
const unsafe = /[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/gu;

/** At most 80 characters, what cannot be seen escaped as `\u001B`. */
export function shownValue(text: string): string {
  // Escaping makes a text longer, so the cut comes last; a first cut spares the work on a cell of megabytes.
  const escaped = text
    .slice(0, 2 * longestShown)
    .replace(
      unsafe,
      (character) => `\\u${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`,
    );
  const characters = Array.from(escaped);
  return characters.length <= longestShown && text.length <= 2 * longestShown
    ? escaped
    : `${characters.slice(0, longestShown - 1).join("")}…`;
}
