/** A formula in symbols, as MathML: every current browser sets it, prints it and reads it out. */
import { createElement, Fragment, type ReactNode } from "react";
import { useSpoken } from "#client/i18n/language.tsx";
import type { Language } from "#client/i18n/message.ts";
import { mathTokens, type MathNode } from "./math-notation.ts";

function drawn(node: MathNode, language: Language): ReactNode {
  const row = (part: MathNode) => createElement("mrow", null, drawn(part, language));
  if (typeof node === "string") {
    return mathTokens(node).map(({ kind, text }, place) =>
      createElement(
        kind,
        // The tokens of a text never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        { key: place },
        kind === "mn" && language === "fr" ? text.replace(".", ",") : text,
      ),
    );
  }
  if (isRow(node)) {
    return node.map((part, place) => (
      // Nor do the parts of a formula.
      // oxlint-disable-next-line react/no-array-index-key
      <Fragment key={place}>{drawn(part, language)}</Fragment>
    ));
  }
  if ("over" in node) return createElement("mfrac", null, row(node.over[0]), row(node.over[1]));
  if ("sub" in node) return createElement("msub", null, row(node.sub[0]), row(node.sub[1]));
  if ("sup" in node) return createElement("msup", null, row(node.sup[0]), row(node.sup[1]));
  if ("root" in node) return createElement("msqrt", null, row(node.root));
  return (
    <>
      {createElement("munder", null, createElement("mo", null, "∑"), row(node.sum))}
      {row(node.of)}
    </>
  );
}

function isRow(node: Exclude<MathNode, string>): node is readonly MathNode[] {
  return Array.isArray(node);
}

export function MathFormula(props: { readonly formula: MathNode }) {
  const { language } = useSpoken();
  return createElement(
    "math",
    { display: "block" },
    createElement("mrow", null, drawn(props.formula, language)),
  );
}
