/** Where each hour of overtime comes from: who, through which change, and when it is worked. */

import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { FlowChart } from "#client/charts/FlowChart.tsx";
import type { PlacedBand, PlacedNode } from "#client/charts/flow-layout.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import { flowMessages } from "./flow-messages.ts";
import {
  causeOfNode,
  flowHeight,
  flowTone,
  flowWhen,
  overtimeLayout,
  stateOf,
  weekendShares,
} from "./overtime-flow.ts";
import type { OvertimeFigureProps } from "./people-figure.ts";
import styles from "./people.module.css";

/** Names of the nodes, whatever column they are in. */
function useNodeName(client: string): (key: string) => string {
  const say = useSay(flowMessages);
  return (key) => {
    if (key === "client") return client;
    if (key === "volume" || key === "nobody") return say(`source.${key}`);
    if (key === "planned-volume/client") return say("node.own", { name: client });
    if (key === "planned-volume/others") return say("node.others");
    const cause = causeOfNode(key);
    if (cause !== null) return say(`cause.${cause}`);
    const when = flowWhen.find((each) => each === key);
    return when === undefined ? key : say(`when.${when}`);
  };
}

function useFlowTable(props: OvertimeFigureProps): FigureTable {
  const say = useSay(flowMessages);
  const format = useFormat();
  const { flows, payrollHours, client } = props.overtime;
  const name = useNodeName(client.name);
  const share = (hours: number) =>
    valueCell(payrollHours === 0 ? null : hours / payrollHours, "", format.share);
  return {
    headings: [
      say("column.who"),
      say("column.cause"),
      say("column.when"),
      say("column.hours"),
      say("column.share"),
    ],
    rows: [
      ...flows.map(({ who, cause, when, hours }) => ({
        key: `${who}/${cause}/${when}`,
        examined: ["direct", "induced"].includes(stateOf(cause)),
        cells: [
          textCell(who === "client" ? client.name : say(`who.${who}`)),
          textCell(name(cause)),
          textCell(name(when)),
          valueCell(hours, "", (value) => format.decimal(value, 1)),
          share(hours),
        ],
      })),
      {
        key: "sum",
        strong: true,
        cells: [
          textCell(say("sum")),
          textCell(""),
          textCell(""),
          valueCell(payrollHours, "", (value) => format.decimal(value, 1)),
          share(payrollHours),
        ],
      },
    ],
  };
}

export function FlowFigure(props: OvertimeFigureProps) {
  const say = useSay(flowMessages);
  const format = useFormat();
  const { overtime, address } = props;
  const { name } = overtime.client;
  const nodeName = useNodeName(name);
  const table = useFlowTable(props);
  const shares = weekendShares(overtime);
  const written = (share: number | null) => (share === null ? "–" : format.roundShare(share));
  const title =
    shares === null
      ? say("title.none", { name })
      : say("title.weekend", { name, own: written(shares.own), others: written(shares.others) });
  const hours = (value: number) => `${format.count(value)}\u202Fh`;
  const { directHours, inducedHours, payrollHours } = overtime;
  const source = say("source", {
    hours: hours(payrollHours),
    direct: isComputed(directHours) ? hours(directHours) : say("unknown"),
    induced: isComputed(inducedHours)
      ? say("induced", {
          estimate: hours(inducedHours.estimate),
          low: format.count(inducedHours.low),
          high: format.count(inducedHours.high),
        })
      : say("unknown"),
    entries: overtime.rows.overtimeEntries,
  });
  const label = (node: PlacedNode) => ({
    name: nodeName(node.key),
    detail:
      node.column === 0
        ? say("detail", { hours: hours(node.amount), share: format.roundShare(node.amount / payrollHours) })
        : node.column === 1
          ? format.count(node.amount)
          : hours(node.amount),
  });
  const bandLabel = ({ column, first, from, to, amount }: PlacedBand) =>
    column === 0
      ? say("band.first", { from: nodeName(from), to: nodeName(to), hours: hours(amount) })
      : say("band.second", {
          first: nodeName(first),
          from: nodeName(from),
          to: nodeName(to),
          hours: hours(amount),
        });
  const open = ({ column, from, to }: PlacedBand) => {
    const cause = causeOfNode(column === 0 ? to : from);
    if (cause !== null) address.open({ kind: "hours", state: stateOf(cause), week: null });
  };
  return (
    <Figure
      title={title}
      measure={say("measure", { hours: hours(payrollHours) })}
      view={address.viewOf("flow")}
      onView={(view) => address.show("flow", view)}
      csv={() => csvOf(table)}
      fileName="overtime"
      note={say("note")}
      chapters={[2]}
      source={source}
    >
      {address.viewOf("flow") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <ScrollRegion label={title} className={styles["drawing"]}>
          <FlowChart
            name={title}
            layout={overtimeLayout(overtime)}
            height={flowHeight}
            headings={[say("who"), say("cause"), say("when")]}
            toneOf={({ first, second }) => flowTone(first, causeOfNode(second))}
            label={label}
            bandLabel={bandLabel}
            onOpen={open}
          />
        </ScrollRegion>
      )}
    </Figure>
  );
}
