/** Who goes ahead of whom: hours by pair of clients, each cell opening its pairs of operations. */
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import { Segmented } from "#client/ui/Segmented.tsx";
import { shortNames } from "#client/context/short-name.ts";
import { clientMatrix, matrixKind, shadeOf, type ClientMatrix } from "./client-matrix.ts";
import { imposedMessages } from "./imposed-messages.ts";
import type { PlanningFigureProps } from "./planning-figure.ts";
import styles from "./matrix.module.css";

/** Rows of the table view: among hundreds of clients there are tens of thousands of pairs of them. */
const mostRows = 300;

/** Every cell as a row, most hours first. */
function useMatrixTable(props: PlanningFigureProps): FigureTable {
  const say = useSay(imposedMessages);
  const format = useFormat();
  const { delays, names } = props;
  const hours = (value: number | null) => valueCell(value, "", (known) => format.decimal(known, 1));
  const pairs = (value: number | null) => valueCell(value, "", format.count);
  return {
    headings: [
      say("matrix.column.from"),
      say("matrix.column.to"),
      say("matrix.column.jump"),
      say("matrix.column.prioritisation"),
      say("matrix.column.contention"),
      say("matrix.column.jumpPairs"),
      say("matrix.column.prioritisationPairs"),
      say("matrix.column.contentionPairs"),
    ],
    rows: delays.matrix.map((cell) => ({
      key: `${cell.fromClientId}/${cell.toClientId}`,
      examined: cell.fromClientId === delays.client.clientId,
      cells: [
        textCell(names.client(cell.fromClientId)),
        textCell(names.client(cell.toClientId)),
        hours(orNull(cell.queueJumpHours)),
        hours(cell.prioritisationHours),
        hours(cell.contentionHours),
        pairs(orNull(cell.pairs.queueJump)),
        pairs(cell.pairs.prioritisation),
        pairs(cell.pairs.contention),
      ],
    })),
  };
}

export function MatrixFigure(props: PlanningFigureProps) {
  const say = useSay(imposedMessages);
  const format = useFormat();
  const { delays, address } = props;
  const kind = matrixKind(delays, address.search.queue === true);
  const matrix = clientMatrix(delays, kind);
  const table = useMatrixTable(props);
  const own = matrix.rowTotals[0] ?? 0;
  const share = format.roundShare(matrix.total === 0 ? 0 : own / matrix.total);
  const { name } = delays.client;
  const nothing = say(kind === "contention" ? "matrix.titleEmpty" : "matrix.titleNone");
  const found = {
    contention: say("matrix.titleQueue", { share, name }),
    prioritisation: say("matrix.titleReady", { share, name }),
    jump: say("matrix.title", { share, name }),
  };
  const title = matrix.total === 0 ? nothing : found[kind];
  const isCut = address.viewOf("matrix") === "table" && table.rows.length > mostRows;
  return (
    <Figure
      title={title}
      measure={say(`matrix.measure.${kind}`)}
      view={address.viewOf("matrix")}
      onView={(view) => address.show("matrix", view)}
      csv={() => csvOf(table)}
      fileName="who-delays-whom"
      {...(isCut ? { note: say("matrix.cut", { shown: mostRows, total: table.rows.length }) } : {})}
      chapters={[3]}
      source={say("matrix.source", { hours: format.hours(matrix.total), pairs: matrix.pairs })}
    >
      {address.viewOf("matrix") === "table" ? (
        <FigureTableView
          caption={title}
          table={isCut ? { ...table, rows: table.rows.slice(0, mostRows) } : table}
        />
      ) : (
        <>
          <div className={styles["switch"]}>
            <Segmented
              label={say("matrix.which")}
              value={address.search.queue === true ? "queue" : "jump"}
              options={[
                {
                  value: "jump",
                  label: say(
                    isComputed(delays.imposed.queueJumpHours) ? "matrix.which.jump" : "matrix.which.ready",
                  ),
                },
                { value: "queue", label: say("matrix.which.queue") },
              ]}
              onChange={(which) => address.change({ queue: which === "queue" ? true : undefined })}
            />
          </div>
          <Matrix {...props} matrix={matrix} title={title} />
        </>
      )}
    </Figure>
  );
}

function Matrix(props: PlanningFigureProps & { readonly matrix: ClientMatrix; readonly title: string }) {
  const say = useSay(imposedMessages);
  const format = useFormat();
  const { matrix, names } = props;
  const full = matrix.parties.map(({ clientId, members }) =>
    clientId === null ? say("matrix.others", { count: members }) : names.client(clientId),
  );
  const short = shortNames(full);
  const largest = Math.max(0, ...matrix.hours.flatMap((row) => row.map((value) => value ?? 0)));
  return (
    <ScrollRegion className={styles["scroller"]} label={props.title}>
      <p className={styles["waits"]}>{say("matrix.columns")}</p>
      <table className={styles["matrix"]}>
        <caption className="visually-hidden">{props.title}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles["corner"]}>
              {say("matrix.rows")}
            </th>
            {matrix.parties.map(({ clientId }, column) => (
              <th
                key={clientId ?? "others"}
                scope="col"
                title={full[column]}
                className={column === 0 ? styles["examined"] : ""}
              >
                {short[column]}
              </th>
            ))}
            <th scope="col" className={styles["total"]}>
              {say("matrix.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.parties.map((party, row) => (
            <tr key={party.clientId ?? "others"}>
              <th scope="row" title={full[row]} className={row === 0 ? styles["examined"] : ""}>
                {short[row]}
              </th>
              {matrix.parties.map((other, column) => {
                const hours = matrix.hours[row]?.[column] ?? null;
                const tone = row === 0 ? "k" : "o";
                const shade = hours === null ? "none" : `${tone}${shadeOf(hours, largest)}`;
                return (
                  <td key={other.clientId ?? "others"} className={styles[shade]}>
                    {hours === null ? (
                      "–"
                    ) : other.clientId === null ? (
                      format.count(hours)
                    ) : (
                      <Hours
                        {...props}
                        hours={hours}
                        from={{ clientId: party.clientId, name: full[row] ?? "" }}
                        to={{ clientId: other.clientId, name: full[column] ?? "" }}
                      />
                    )}
                  </td>
                );
              })}
              <td className={styles["total"]}>
                <Hours
                  {...props}
                  hours={matrix.rowTotals[row] ?? 0}
                  from={{ clientId: party.clientId, name: full[row] ?? "" }}
                  to={{ clientId: null, name: say("matrix.everybody") }}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("matrix.total")}</th>
            {matrix.columnTotals.map((hours, column) => (
              <td key={matrix.parties[column]?.clientId ?? "others"}>{format.count(hours)}</td>
            ))}
            <td className={styles["total"]}>{format.count(matrix.total)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

interface HoursProps extends PlanningFigureProps {
  readonly matrix: ClientMatrix;
  readonly hours: number;
  /** Null where several clients stand together: their pairs have no drawer. */
  readonly from: { readonly clientId: string | null; readonly name: string };
  /** Null for all other clients. */
  readonly to: { readonly clientId: string | null; readonly name: string };
}

/** Hours that open their pairs of operations. */
function Hours(props: HoursProps) {
  const say = useSay(imposedMessages);
  const format = useFormat();
  const { matrix, hours, from, to, address } = props;
  if (hours === 0 || from.clientId === null) return format.count(hours);
  return (
    <button
      type="button"
      aria-label={say("matrix.cell", { from: from.name, to: to.name, hours: `${format.count(hours)} h` })}
      onClick={() =>
        address.openPairs({ cause: matrix.kind, from: from.clientId, to: to.clientId, centre: null })
      }
    >
      {format.count(hours)}
    </button>
  );
}
