/** Payroll overtime on the orders of each client, against its part of the work; clients with too few people are one row. */
import type { OvertimeByClient } from "#shared/schema/overtime.ts";
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { ClientShares } from "./ClientShares.tsx";
import { flowMessages } from "./flow-messages.ts";
import { NotComputable } from "./NotComputable.tsx";
import type { OvertimeFigureProps } from "./people-figure.ts";

/** Rows of the figure; the table holds every client. */
const mostRows = 7;

/** The examined client, then those with most overtime; the rest as one row. */
export function largestOvertimes(
  rows: readonly OvertimeByClient[],
  examined: string,
): readonly OvertimeByClient[] {
  const sorted = rows.toSorted(
    (one, two) =>
      Number(two.clientId === examined) - Number(one.clientId === examined) || two.hours - one.hours,
  );
  if (rows.length <= mostRows) return sorted;
  const rest = sorted.slice(mostRows - 1);
  const sum = (value: (row: OvertimeByClient) => number) =>
    rest.reduce((total, row) => total + value(row), 0);
  return [
    ...sorted.slice(0, mostRows - 1),
    {
      clientId: null,
      name: null,
      clients: sum(({ clients }) => clients),
      hours: sum(({ hours }) => hours),
      weekendHours: sum(({ weekendHours }) => weekendHours),
      overtimeShare: Math.min(
        1,
        sum(({ overtimeShare }) => overtimeShare),
      ),
      workShare: Math.min(
        1,
        sum(({ workShare }) => workShare),
      ),
    },
  ];
}

const keyOf = (row: OvertimeByClient) => row.clientId ?? `others ${row.clients}`;

export function ClientOvertimeFigure(props: OvertimeFigureProps) {
  const say = useSay(flowMessages);
  const format = useFormat();
  const { overtime, address } = props;
  const { byClient, client } = overtime;
  const frame = { measure: say("clients.measure"), fileName: "overtime-by-client" };
  if (!isComputed(byClient))
    return (
      <Figure title={say("clients.titleUnknown")} source="" {...frame}>
        <NotComputable why={byClient} />
      </Figure>
    );
  const own = byClient.find(({ clientId }) => clientId === client.clientId);
  const nameOf = (row: OvertimeByClient) => row.name ?? say("clients.others", { count: row.clients });
  const title =
    own === undefined
      ? say("clients.titleNone", { name: client.name })
      : say("clients.title", {
          name: client.name,
          share: format.roundShare(own.overtimeShare),
          work: format.roundShare(own.workShare),
        });
  const table: FigureTable = {
    headings: [
      say("clients.client"),
      say("clients.hours"),
      say("clients.weekends"),
      say("clients.share"),
      say("clients.work"),
    ],
    rows: byClient.map((row) => ({
      key: keyOf(row),
      examined: row === own,
      cells: [
        textCell(nameOf(row)),
        valueCell(row.hours, "", (value) => format.decimal(value, 1)),
        valueCell(row.weekendHours, "", (value) => format.decimal(value, 1)),
        valueCell(row.overtimeShare, "", format.share),
        valueCell(row.workShare, "", format.share),
      ],
    })),
  };
  const shown = largestOvertimes(byClient, client.clientId);
  return (
    <Figure
      title={title}
      view={address.viewOf("clients")}
      onView={(view) => address.show("clients", view)}
      csv={() => csvOf(table)}
      note={say("clients.note")}
      chapters={[2]}
      source={say("clients.source", { entries: overtime.rows.overtimeEntries })}
      {...frame}
    >
      {address.viewOf("clients") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <ClientShares
          caption={title}
          headings={{
            client: say("clients.client"),
            shares: `${say("clients.share")} · ${say("clients.work")}`,
            count: say("clients.weekends"),
          }}
          rows={shown.map((row) => ({
            key: keyOf(row),
            name: nameOf(row),
            examined: row === own,
            share: row.overtimeShare,
            against: row.workShare,
            count: Math.round(row.weekendHours),
          }))}
        />
      )}
    </Figure>
  );
}
