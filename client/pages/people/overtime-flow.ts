/** The flows of overtime: their columns, what each band opens, and the hours that follow the examined client. */
import type {
  ComputedOvertime,
  OvertimeCause,
  OvertimeFlow,
  OvertimeState,
} from "#shared/schema/overtime.ts";
import { flowLayout, type FlowLayout } from "#client/charts/flow-layout.ts";
import type { FlowTone } from "#client/charts/FlowChart.tsx";

const flowSources = ["client", "volume", "nobody"] as const;
export const flowWhen = ["weekday", "saturday", "sunday-holiday"] as const;
/** Planned volume is told apart by whose orders it is. */
const volumeNodes = ["planned-volume/client", "planned-volume/others"] as const;

export const flowHeight = 330;
const gap = 14;

/** In which of the four states the hours of a cause are; in the order of the middle column. */
const stateByCause: Readonly<Record<OvertimeCause, OvertimeState>> = {
  "date-brought-forward": "direct",
  "rush-order": "direct",
  "beyond-plan": "direct",
  "catching-up": "induced",
  "planned-volume": "volume",
  "no-order": "unexplained",
};

export function stateOf(cause: OvertimeCause): OvertimeState {
  return stateByCause[cause];
}

const isCause = (key: string): key is OvertimeCause => Object.hasOwn(stateByCause, key);

/** Whose doing: what follows the client's changes, planned volume whoever ordered it, and what nothing on record explains. */
const sourceOf = {
  direct: "client",
  induced: "client",
  volume: "volume",
  unexplained: "nobody",
} as const;

/** The node of the middle column that a flow goes through. */
const causeNode = ({ who, cause }: OvertimeFlow) => (cause === "planned-volume" ? `${cause}/${who}` : cause);

const causeNodes = Object.keys(stateByCause).flatMap((cause) =>
  cause === "planned-volume" ? [...volumeNodes] : [cause],
);

/** What a node of the middle column stands for; null for nodes of other columns. */
export function causeOfNode(key: string | null): OvertimeCause | null {
  const [cause = ""] = key?.split("/") ?? [];
  return isCause(cause) ? cause : null;
}

/** The whole drawing: whose doing, through what, when. */
export function overtimeLayout({ flows }: ComputedOvertime): FlowLayout {
  return flowLayout(
    flows.map((flow) => ({
      path: [sourceOf[stateOf(flow.cause)], causeNode(flow), flow.when] as const,
      amount: flow.hours,
    })),
    [flowSources, causeNodes, flowWhen],
    flowHeight,
    gap,
  );
}

/** Vivid: the client's changes; mid-tone: what is attributed to it; planned volume is never the client's doing. */
export function flowTone(source: string | null, cause: OvertimeCause | null): FlowTone {
  if (cause !== null) {
    const tones = {
      direct: "examined",
      induced: "attributed",
      volume: "others",
      unexplained: "unexplained",
    } as const;
    return tones[stateOf(cause)];
  }
  if (source === "client") return "examined";
  return source === "nobody" ? "unexplained" : "others";
}

const follows = ({ cause }: OvertimeFlow) => ["direct", "induced"].includes(stateOf(cause));

const sumOf = (flows: readonly OvertimeFlow[]) => flows.reduce((sum, { hours }) => sum + hours, 0);

/** The part worked on a Saturday, Sunday or holiday; null where there are no hours. */
function weekendShare(flows: readonly OvertimeFlow[]): number | null {
  const all = sumOf(flows);
  return all === 0 ? null : sumOf(flows.filter(({ when }) => when !== "weekday")) / all;
}

/** That part of the hours that follow the client, and of the others; null where none follow it. */
export function weekendShares({
  flows,
}: ComputedOvertime): { readonly own: number; readonly others: number | null } | null {
  const own = weekendShare(flows.filter(follows));
  return own === null ? null : { own, others: weekendShare(flows.filter((flow) => !follows(flow))) };
}
