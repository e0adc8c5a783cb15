/** What a JSON body may look like before anything reads it. */

const deepest = 32;
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Whether a JSON text nests at most 32 levels, told without parsing it, so that ten thousand brackets cost one pass over
 * the text and no stack.
 */
export function isShallow(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === "\\") index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > deepest) return false;
    } else if (character === "}" || character === "]") depth -= 1;
  }
  return true;
}

function hasForbiddenKey(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasForbiddenKey);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, held]) => forbiddenKeys.has(key) || hasForbiddenKey(held));
}

/** Whether a text is JSON that nests little and names no key of a prototype. */
export function isAcceptableJson(text: string): boolean {
  if (!isShallow(text)) return false;
  try {
    return !hasForbiddenKey(JSON.parse(text));
  } catch {
    return false;
  }
}
