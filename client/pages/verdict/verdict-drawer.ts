/** What the address of the Verdict page opens. */
import type { CostLineName, CostMemoName, EvidenceRule } from "#shared/schema/verdict.ts";
import { costLines, costMemos, evidenceRules } from "#shared/verdict-names.ts";
import { verdictAssumptionNames, type VerdictAssumptionName } from "#shared/verdict-parameters.ts";

export const axisNames = ["dependency", "overtime", "delays", "people"] as const;
export type AxisName = (typeof axisNames)[number];

/** Amounts of the waterfall besides its cost lines: their names are those of `verdict.rows`. */
export const amountNames = ["revenue", "variable-cost", "labour", "contribution"] as const;
export type AmountName = (typeof amountNames)[number];

export type VerdictDrawer =
  | { readonly kind: "line"; readonly line: CostLineName | AmountName | CostMemoName }
  | { readonly kind: "rule"; readonly rule: EvidenceRule }
  | { readonly kind: "placebo"; readonly clientId: string }
  | { readonly kind: "axis"; readonly axis: AxisName }
  | { readonly kind: "assumption"; readonly name: VerdictAssumptionName }
  | { readonly kind: "net" | "gates" | "assumptions" };

/** The drawer's part of the address: `line.meetings`, `rule.E1`, `placebo.CL-02`, `net`. */
export function drawerAddress(drawer: VerdictDrawer): string {
  switch (drawer.kind) {
    case "line":
      return `line.${drawer.line}`;
    case "rule":
      return `rule.${drawer.rule}`;
    case "placebo":
      return `placebo.${drawer.clientId}`;
    case "axis":
      return `axis.${drawer.axis}`;
    case "assumption":
      return `assumption.${drawer.name}`;
    default:
      return drawer.kind;
  }
}

const oneOf = <Name extends string>(names: readonly Name[], of: string): Name | undefined =>
  names.find((name) => name === of);

/** The drawer that an address opens; null where it opens none that is known. */
export function readDrawer(open: string | undefined): VerdictDrawer | null {
  if (open === undefined) return null;
  const dot = open.indexOf(".");
  const [kind, of] = dot === -1 ? [open, ""] : [open.slice(0, dot), open.slice(dot + 1)];
  if (kind === "net" || kind === "gates" || kind === "assumptions") return of === "" ? { kind } : null;
  if (kind === "placebo") return of === "" ? null : { kind, clientId: of };
  if (kind === "line") {
    const line = oneOf([...costLines, ...amountNames, ...costMemos], of);
    return line === undefined ? null : { kind, line };
  }
  if (kind === "rule") {
    const rule = oneOf(evidenceRules, of);
    return rule === undefined ? null : { kind, rule };
  }
  if (kind === "axis") {
    const axis = oneOf(axisNames, of);
    return axis === undefined ? null : { kind, axis };
  }
  if (kind === "assumption") {
    const name = oneOf(verdictAssumptionNames, of);
    return name === undefined ? null : { kind, name };
  }
  return null;
}
