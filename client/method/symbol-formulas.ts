/** The formulas that symbols say shorter than words. The words beside them name what the letters stand for. */
import type { IndicatorKey } from "#shared/method/indicators.ts";
import { over, root, sub, sum, sup, type MathNode } from "./math-notation.ts";

const share = sub("s", "i");

export const symbolFormulas: Readonly<Partial<Record<IndicatorKey, MathNode>>> = {
  "client-share": [sub("s", "c"), "=", over(sub("x", "c"), sum("j", sub("x", "j")))],
  "largest-shares": [sub("CR", "k"), "=", sum("i ≤ k", sub("s", "(i)"))],
  "herfindahl-index": [
    "HHI =",
    sum("i", sup(share, "2")),
    ", HHI* =",
    over(["HHI −", over("1", "n")], ["1 −", over("1", "n")]),
  ],
  "effective-clients": over("1", "HHI"),
  "gini-lorenz": [
    "G =",
    over(["2", sum("i", ["i", sub("x", "(i)")])], ["n", sum("i", sub("x", "i"))]),
    "−",
    over("n + 1", "n"),
  ],
  "major-client-index": sum("s ≥ 0.1", sup("s", "2")),
  "profit-equation": ["EBIT = R − V − F ,", sup("R", "*"), "=", over("F", ["( R − V ) / R"])],
  "client-loss": [
    sup("EBIT", "′"),
    "= EBIT −",
    sub("m", "K"),
    "+ φ",
    sub("F", "K"),
    "+ ρ",
    sub("h", "K"),
    over("M", "H"),
  ],
  "waiting-causes": ["w =", sum("t", over("1", "m"))],
  "fair-share-ratio": [over(sub("q", "K"), "q"), "/", over(sub("p", "K"), "p")],
  "imposed-delay": ["D =", sum("o", ["(", sub("C", "R0"), "(o) −", sub("C", "R1"), "(o) )"])],
  "reactionary-delay": "max ( 0 , δ − σ )",
  "absence-rate": over("a", "h"),
  "turnover-rate": over(["( e + l ) / 2"], "N"),
  "work-accidents": [
    "TF =",
    over(["n ×", sup("10", "6")], "h"),
    ", TG =",
    over(["d ×", sup("10", "3")], "h"),
  ],
  "stratified-effect": [
    "RR =",
    over(
      sum("s", over([sub("a", "s"), sub("u", "s")], sub("t", "s"))),
      sum("s", over([sub("b", "s"), sub("v", "s")], sub("t", "s"))),
    ),
  ],
  "e-value": ["RR +", root("RR ( RR − 1 )")],
  "attributable-cases": ["a ( 1 −", over("1", "RR"), ")"],
  "wellbeing-score": ["4", sum("i ≤ 5", sub("r", "i"))],
  net: ["N = R − V − λ L −", sum("i", sub("c", "i"))],
  "break-even-multiplier": over("R − V − λ L", sum("i", sub("c", "i"))),
  "line-late-payment": sum("f", [sub("A", "f"), over(sub("d", "f"), "365"), "k"]),
  "rule-E1": ["p =", over("1 + b", "1 + n"), ", S =", sum("i ∈ K", sub("a", "i"))],
  "rule-E3": ["t =", over(["d − 0.1"], ["s /", root("B")])],
  "front-page-alerts": [
    "r =",
    over(sum("w", sub("c", "w")), sum("w", sub("h", "w"))),
    ", Var r =",
    over(["n"], ["n − 1"]),
    over(
      sum("w", sup(["(", sub("c", "w"), "− r", sub("h", "w"), ")"], "2")),
      sup(["(", sum("w", sub("h", "w")), ")"], "2"),
    ),
  ],
};
