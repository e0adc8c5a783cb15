/** Who goes ahead of whom: hours by pair of clients, each cell opening its pairs of operations. */
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import { Segmented } from "#client/ui/Segmented.tsx";
import { shortNames } from "#client/context/short-name.ts";
import { clientMatrix, matrixKind, shadeOf, type ClientMatrix } from "./client-matrix.ts";
import { figureMessages } from "./figure-messages.ts";
import type { PlanningFigureProps } from "./planning-figure.ts";
import styles from "./matrix.module.css";

/** Every cell as a row, most hours first. */
function useMatrixTable(props: PlanningFigureProps): FigureTable {
  const say = useSay(figureMessages);
  const format = useFormat();
  const { delays, names } = props;
  const hours = (value: number | null) => valueCell(value, "", (known) => format.decimal(known, 1));
  return {
    headings: [
      say("matrix.column.from"),
      say("matrix.column.to"),
      say("matrix.column.jump"),
      say("matrix.column.prioritisation"),
      say("matrix.column.contention"),
      say("matrix.column.pairs"),
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
        valueCell(cell.pairs, "", format.count),
      ],
    })),
  };
}

export function MatrixFigure(props: PlanningFigureProps) {
  const say = useSay(figureMessages);
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
  return (
    <Figure
      title={title}
      measure={say(`matrix.measure.${kind}`)}
      view={address.viewOf("matrix")}
      onView={(view) => address.show("matrix", view)}
      csv={() => csvOf(table)}
      fileName="who-delays-whom"
      source={say("matrix.source", { hours: format.hours(matrix.total), pairs: matrix.pairs })}
    >
      {address.viewOf("matrix") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <>
          <div className={styles["switch"]}>
            <Segmented
              label={say("matrix.which")}
              value={address.search.queue === true ? "queue" : "jump"}
              options={[
                { value: "jump", label: say("matrix.which.jump") },
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
  const say = useSay(figureMessages);
  const format = useFormat();
  const { matrix, names, address } = props;
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
                const opens =
                  hours !== null && hours > 0 && party.clientId !== null && other.clientId !== null;
                return (
                  <td key={other.clientId ?? "others"} className={styles[shade]}>
                    {hours === null ? (
                      "–"
                    ) : opens ? (
                      <button
                        type="button"
                        aria-label={say("matrix.cell", {
                          from: full[row] ?? "",
                          to: full[column] ?? "",
                          hours: `${format.count(hours)} h`,
                        })}
                        onClick={() =>
                          address.openPairs({
                            cause: matrix.kind,
                            from: party.clientId,
                            to: other.clientId,
                            centre: null,
                          })
                        }
                      >
                        {format.count(hours)}
                      </button>
                    ) : (
                      format.count(hours)
                    )}
                  </td>
                );
              })}
              <td className={styles["total"]}>{format.count(matrix.rowTotals[row] ?? 0)}</td>
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
