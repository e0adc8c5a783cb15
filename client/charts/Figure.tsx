/**
 * The anatomy of every figure: the finding as a sentence, then quantity, unit and period, then the figure or the same
 * numbers as a table, then the switch between both, the spreadsheet files and the source.
 */
import { useId, type ReactNode } from "react";
import type { Chapter } from "#shared/method/indicator.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { csvText, type CsvTable } from "#client/lib/csv.ts";
import { download } from "#client/lib/download.ts";
import { xlsxBytes } from "#client/lib/xlsx.ts";
import { ChapterLinks } from "#client/method/ChapterLinks.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Segmented } from "#client/ui/Segmented.tsx";
import { uiMessages } from "#client/ui/ui-messages.ts";
import styles from "./Figure.module.css";

export type FigureView = "figure" | "table";

export interface FigureProps {
  /** The finding, a full sentence. */
  readonly title: string;
  /** Quantity, unit, period. */
  readonly measure: ReactNode;
  /** What stands under the finding: the figure, or its table. */
  readonly children: ReactNode;
  /** Which of both is shown; left out where the figure is a table already. */
  readonly view?: FigureView;
  readonly onView?: (view: FigureView) => void;
  /** The table for a spreadsheet, as CSV and as a workbook, made when asked for; left out where nothing could be computed. */
  readonly csv?: () => CsvTable;
  /** The file's name, without its ending. */
  readonly fileName: string;
  /** Row counts and what they are rows of; may open the rows. */
  readonly source: ReactNode;
  /** The chapters of the method that say how it is made. */
  readonly chapters?: readonly [Chapter, Chapter?];
  /** What has to be known to read the figure. */
  readonly note?: ReactNode;
  readonly className?: string | undefined;
}

async function downloadWorkbook(fileName: string, table: CsvTable, title: string): Promise<void> {
  download(`${fileName}.xlsx`, await xlsxBytes(table, title), "xlsx");
}

export function Figure(props: FigureProps) {
  const say = useSay(uiMessages);
  const { language } = useSpoken();
  const titleId = useId();
  const { view, onView, csv } = props;
  return (
    <figure className={`${styles["figure"]} ${props.className ?? ""}`} aria-labelledby={titleId}>
      <figcaption className={styles["caption"]}>
        <h2 id={titleId} className={styles["title"]}>
          {props.title}
        </h2>
        <p className={styles["measure"]}>{props.measure}</p>
      </figcaption>
      <div className={styles["body"]}>{props.children}</div>
      {props.note === undefined ? null : <p className={styles["note"]}>{props.note}</p>}
      <div className={styles["foot"]}>
        {view === undefined || onView === undefined ? null : (
          <Segmented
            label={say("figure.view")}
            value={view}
            options={[
              { value: "figure", label: say("figure.figure") },
              { value: "table", label: say("figure.table") },
            ]}
            onChange={onView}
          />
        )}
        {csv === undefined ? null : (
          <>
            <Button
              look="quiet"
              className={styles["csv"]}
              aria-label={say("figure.csvOf", { title: props.title })}
              onClick={() => download(`${props.fileName}.csv`, csvText(csv(), language))}
            >
              {say("figure.csv")}
            </Button>
            <Button
              look="quiet"
              className={styles["csv"]}
              aria-label={say("figure.xlsxOf", { title: props.title })}
              onClick={() => void downloadWorkbook(props.fileName, csv(), props.title)}
            >
              {say("figure.xlsx")}
            </Button>
          </>
        )}
        <span className={styles["source"]}>
          {props.source}
          {props.chapters === undefined ? null : (
            <>
              {" · "}
              <ChapterLinks chapters={props.chapters} />
            </>
          )}
        </span>
      </div>
    </figure>
  );
}
