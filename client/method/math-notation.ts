/** Formulas in symbols, as a tree that MathML can be written from. A text is one name, number or operator, or several. */

export type MathNode =
  | string
  | readonly MathNode[]
  | { readonly over: readonly [MathNode, MathNode] }
  | { readonly sub: readonly [MathNode, MathNode] }
  | { readonly sup: readonly [MathNode, MathNode] }
  | { readonly root: MathNode }
  | { readonly sum: MathNode; readonly of: MathNode };

export const over = (top: MathNode, bottom: MathNode): MathNode => ({ over: [top, bottom] });
export const sub = (base: MathNode, index: MathNode): MathNode => ({ sub: [base, index] });
export const sup = (base: MathNode, exponent: MathNode): MathNode => ({ sup: [base, exponent] });
export const root = (inside: MathNode): MathNode => ({ root: inside });
export const sum = (index: MathNode, of: MathNode): MathNode => ({ sum: index, of });

export interface MathToken {
  readonly kind: "mi" | "mn" | "mo";
  readonly text: string;
}

/** A text in names, numbers and operators: `2 (n + 1)` in seven. */
export function mathTokens(text: string): readonly MathToken[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{N}*′]*|\d+(?:[.,]\d+)?|[^\s\p{L}\d]/gu)].map(([token]) => ({
    kind: /^\p{L}/u.test(token) ? "mi" : /^\d/u.test(token) ? "mn" : "mo",
    text: token,
  }));
}
