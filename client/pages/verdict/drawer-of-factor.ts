/** Which drawer tells how a factor of the net comes about. */
import type { CostLineName } from "#shared/schema/verdict.ts";
import { asAssumption } from "./factor-text.ts";
import type { VerdictDrawer } from "./verdict-drawer.ts";

const lineOfQuantity: Readonly<Record<string, CostLineName>> = {
  expediteCents: "expedite",
  ownPenaltyCents: "own-penalties",
  othersPenaltyCents: "others-penalties",
  excessOfficeHours: "meetings",
  directOvertimeCents: "direct-overtime",
  inducedOvertimeCents: "induced-overtime",
  absenceDays: "absence",
  lateCentDays: "late-payment",
  promptCentDays: "prompt-payment",
  departures: "departures",
};

/** An assumption opens its own drawer, a quantity that of the line made of it; the net's where neither is known. */
export function drawerOfFactor(factor: string): VerdictDrawer {
  const name = asAssumption(factor);
  if (name !== null) return { kind: "assumption", name };
  const line = lineOfQuantity[factor];
  return line === undefined ? { kind: "net" } : { kind: "line", line };
}
