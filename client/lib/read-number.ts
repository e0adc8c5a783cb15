/** Numbers as people type them. */
import type { Language } from "#client/i18n/message.ts";

/**
 * Reads a typed number: spaces of any width between thousands, decimal comma in French, decimal point in English with
 * commas between thousands, minus as hyphen or U+2212.
 *
 * @returns null where the text is no number; a point in French is read as a decimal point, never as thousands
 */
export function readNumber(text: string, language: Language): number | null {
  const bare = text.replaceAll(/\s/gu, "").replaceAll("\u2212", "-");
  const plain = language === "fr" ? bare.replace(",", ".") : withoutThousands(bare);
  if (plain === null || !/^-?(?:\d+\.?\d*|\.\d+)$/u.test(plain)) return null;
  return Number(plain);
}

/** Commas only where thousands are parted; null where one stands elsewhere. */
function withoutThousands(text: string): string | null {
  if (!text.includes(",")) return text;
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/u.test(text) ? text.replaceAll(",", "") : null;
}
