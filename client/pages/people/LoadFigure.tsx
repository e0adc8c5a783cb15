/** Meetings, firefighting and hostile contacts by client, against its part of production. */
import type { ClientLoad } from "#shared/schema/people.ts";
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { ClientShares } from "./ClientShares.tsx";
import { useClientName } from "./client-name.ts";
import { loadMessages } from "./load-messages.ts";
import { NotComputable } from "./NotComputable.tsx";
import type { PeopleFigureProps } from "./people-figure.ts";

const besideHours = ({ meetingHours, firefightingHours }: ClientLoad) => meetingHours + firefightingHours;

/** Rows of the figure; the table holds every client. */
const mostRows = 7;

/** The examined client, then those with the most hours beside production; the rest as one row. */
export function largestLoads(rows: readonly ClientLoad[], examined: string | null): readonly ClientLoad[] {
  const sorted = rows.toSorted(
    (one, two) =>
      Number(two.clientId === examined) - Number(one.clientId === examined) ||
      besideHours(two) - besideHours(one),
  );
  if (examined === null || rows.length <= mostRows) return sorted;
  const rest = sorted.slice(mostRows - 1);
  const sum = (value: (row: ClientLoad) => number) => rest.reduce((total, row) => total + value(row), 0);
  return [
    ...sorted.slice(0, mostRows - 1),
    {
      clientId: null,
      name: null,
      clients: sum(({ clients }) => clients),
      meetingHours: sum(({ meetingHours }) => meetingHours),
      firefightingHours: sum(({ firefightingHours }) => firefightingHours),
      productionShare: Math.min(
        1,
        sum(({ productionShare }) => productionShare),
      ),
      hostileContacts: sum(({ hostileContacts }) => hostileContacts),
      threats: sum(({ threats }) => threats),
    },
  ];
}

export function LoadFigure(props: PeopleFigureProps) {
  const say = useSay(loadMessages);
  const format = useFormat();
  const { people, address } = props;
  const { clientLoad, client } = people;
  const name = useClientName(people);
  if (!isComputed(clientLoad))
    return (
      <Figure title={say("load.titleUnknown")} measure={say("load.measure")} fileName="client-load" source="">
        <NotComputable why={clientLoad} />
      </Figure>
    );
  const all = clientLoad.reduce((sum, row) => sum + besideHours(row), 0);
  const shareOf = (row: ClientLoad) => (all === 0 ? null : besideHours(row) / all);
  const nameOf = (row: ClientLoad) => row.name ?? say("load.others", { count: row.clients });
  const own = clientLoad.find(({ clientId }) => clientId !== null && clientId === client?.clientId);
  const title =
    own === undefined || all === 0
      ? say("load.titleNone")
      : say("load.title", {
          name,
          share: format.roundShare(shareOf(own) ?? 0),
          production: format.roundShare(own.productionShare),
        });
  const table: FigureTable = {
    headings: [
      say("load.client"),
      say("load.meetings"),
      say("load.firefighting"),
      say("load.share"),
      say("load.production"),
      say("load.hostile"),
      say("load.threats"),
    ],
    rows: clientLoad.map((row) => ({
      key: row.clientId ?? `others ${row.clients}`,
      examined: row === own,
      cells: [
        textCell(nameOf(row)),
        valueCell(row.meetingHours, "", (value) => format.decimal(value, 1)),
        valueCell(row.firefightingHours, "", (value) => format.decimal(value, 1)),
        valueCell(shareOf(row), "–", format.share),
        valueCell(row.productionShare, "", format.share),
        valueCell(row.hostileContacts, "", format.count),
        valueCell(row.threats, "", format.count),
      ],
    })),
  };
  const shown = largestLoads(clientLoad, client?.clientId ?? null);
  return (
    <Figure
      title={title}
      measure={say("load.measure")}
      view={address.viewOf("load")}
      onView={(view) => address.show("load", view)}
      csv={() => csvOf(table)}
      fileName="client-load"
      note={say("load.note")}
      chapters={[4]}
      source={say("load.source", { contacts: people.rows.contacts, entries: people.rows.timeEntries })}
    >
      {address.viewOf("load") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <ClientShares
          caption={title}
          headings={{
            client: say("load.client"),
            shares: `${say("load.share")} · ${say("load.production")}`,
            count: say("load.hostile"),
          }}
          rows={shown.map((row) => ({
            key: row.clientId ?? `others ${row.clients}`,
            name: nameOf(row),
            examined: row === own,
            share: shareOf(row),
            against: row.productionShare,
            count: row.hostileContacts,
          }))}
        />
      )}
    </Figure>
  );
}
