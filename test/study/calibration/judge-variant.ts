/** Judges every client of one plant as one variant of its record shows it, and puts what was planted beside the answer. */
import { isNotComputable } from "#shared/schema/scalar.ts";
import type { ComputedVerdict, PlaceboClient, VerdictClass } from "#shared/schema/verdict.ts";
import type { PlantedTruth } from "#server/demo/planted-truth.ts";
import { judgePlant } from "./judge-plant.ts";
import type { JudgedPlant } from "./judged-plant.ts";
import type { LoadedPlant } from "./load-plant.ts";
import { netBesidePlanted } from "./planted-net.ts";

/** How one variant was judged, without who and when. */
export type JudgedVariant = Omit<
  JudgedPlant,
  "version" | "family" | "variant" | "plant" | "people" | "weeks" | "milliseconds"
>;

const nothingKnown = {
  class: null,
  held: [],
  failed: [],
  closedGates: [],
  shareOfWaiting: null,
  pValue: null,
  daysPerOrder: null,
  net: null,
  bookedAndAttributed: null,
  netBesideRevenueShare: null,
  lines: {},
  others: [],
} as const;

/** Accused by the rules, or near enough to it that the whole verdict is asked for: more hours taken than chance gives. */
function isSuspicious({ accused, pValue, shareOfWaiting }: PlaceboClient, verdict: ComputedVerdict): boolean {
  const threshold = (wanted: string): number =>
    verdict.thresholds.find(({ name }) => name === wanted)?.value ?? 0;
  return (
    accused || (pValue <= threshold("accusation_alpha") && shareOfWaiting >= threshold("taken_minimum_share"))
  );
}

/** The least telling of the tested rules, as E1 takes it. */
function leastTelling({ details }: ComputedVerdict): Pick<JudgedPlant, "shareOfWaiting" | "pValue"> {
  const { tested } = details.e1;
  if (tested.length === 0) return { shareOfWaiting: null, pValue: null };
  return {
    shareOfWaiting: Math.min(...tested.map(({ shareOfWaiting }) => shareOfWaiting)),
    pValue: Math.max(...tested.map(({ pValue }) => pValue)),
  };
}

async function othersOf(
  verdict: ComputedVerdict,
  classOf: (clientId: string) => Promise<VerdictClass | null>,
): Promise<JudgedPlant["others"]> {
  if (isNotComputable(verdict.placebo)) return [];
  const others: JudgedPlant["others"] = [];
  for (const client of verdict.placebo) {
    const { clientId, pValue, shareOfWaiting, accused } = client;
    if (clientId === verdict.client.clientId) continue;
    const given = isSuspicious(client, verdict) ? await classOf(clientId) : null;
    others.push({ clientId, pValue, shareOfWaiting, accused, class: given });
  }
  return others;
}

export async function judgeVariant(plant: LoadedPlant, truth: PlantedTruth): Promise<JudgedVariant> {
  const judge = judgePlant(plant);
  const { orders, delayDays } = truth.privilegeDelay;
  const plantedDaysPerOrder = orders === 0 ? 0 : delayDays / orders;
  const verdict = await judge(truth.suspectClientId);
  if (isNotComputable(verdict)) {
    return {
      ...nothingKnown,
      held: [],
      failed: [],
      closedGates: [],
      others: [],
      reason: verdict.reason,
      plantedDaysPerOrder,
    };
  }
  const { daysPerOrder } = verdict.details.e3;
  const besides = netBesidePlanted(verdict, truth);
  const rules = (holds: boolean) =>
    verdict.evidence.filter((each) => each.holds === holds).map(({ rule }) => rule);
  return {
    class: verdict.class,
    reason: null,
    held: rules(true),
    failed: rules(false),
    closedGates: verdict.gates.filter(({ holds }) => !holds).map(({ gate }) => gate),
    ...leastTelling(verdict),
    daysPerOrder: isNotComputable(daysPerOrder) ? null : daysPerOrder.estimate,
    plantedDaysPerOrder,
    net: besides?.net ?? null,
    bookedAndAttributed: besides?.bookedAndAttributed ?? null,
    netBesideRevenueShare: besides?.netBesideRevenueShare ?? null,
    lines: besides?.lines ?? {},
    others: await othersOf(verdict, async (clientId) => {
      const other = await judge(clientId);
      return isNotComputable(other) ? null : other.class;
    }),
  };
}
