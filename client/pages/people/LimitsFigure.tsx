/** The limits of working time: cases kept, near and over, without a name of anybody. */
import type { LimitAnswer, LimitBands } from "#shared/schema/people.ts";
import { BandedBar } from "#client/charts/BandedBar.tsx";
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { sourceMessages } from "#client/method/source-messages.ts";
import { sourceSince } from "#client/method/source-name.ts";
import { Opens } from "#client/ui/Opens.tsx";
import { firstMissing } from "./first-missing.ts";
import { limitMessages } from "./limit-messages.ts";
import { casesText, limitName, shortSource } from "./limit-text.ts";
import { NotComputable, useReason } from "./NotComputable.tsx";
import type { PeopleFigureProps } from "./people-figure.ts";
import { isWithheld, orAbsent } from "./published.ts";
import { weakestLimit } from "./sayings.ts";
import styles from "./limits.module.css";

function useLimitsTable({ people }: PeopleFigureProps): FigureTable {
  const saySource = useSay(sourceMessages);
  const say = useSay(limitMessages);
  const format = useFormat();
  return {
    headings: [
      say("column.limit"),
      say("column.all"),
      say("column.kept"),
      say("column.near"),
      say("column.overCases"),
      say("column.merged"),
      say("column.source"),
    ],
    rows: people.limits.map((limit) => {
      const bands = orAbsent(limit.bands);
      const absent = say(isComputed(limit.bands) ? "withheld" : "absent");
      const cell = (value: number | null | undefined) =>
        bands === null ? textCell(absent) : valueCell(value ?? null, "–", format.count);
      return {
        key: limit.limit,
        cells: [
          textCell(limitName(limit, say, format)),
          cell(bands?.cases),
          cell(bands?.kept),
          cell(bands?.near),
          cell(bands?.over),
          cell(bands?.nearOrOver),
          textCell(sourceSince(limit, saySource, format)),
        ],
      };
    }),
  };
}

export function LimitsFigure(props: PeopleFigureProps) {
  const say = useSay(limitMessages);
  const format = useFormat();
  const { people, address } = props;
  const table = useLimitsTable(props);
  const missing = firstMissing(people.limits.map(({ bands }) => bands));
  const weakest = weakestLimit(people);
  const isKnown = people.limits.some(({ bands }) => isComputed(bands));
  const title =
    weakest === null
      ? say(isKnown ? "title.kept" : "title.unknown")
      : say("title.weakest", {
          limit: limitName(weakest, say, format),
          share: format.shareTo(weakest.share, 1),
        });
  const isMerged = people.limits.some(({ bands }) => orAbsent(bands)?.over === null);
  return (
    <Figure
      title={title}
      measure={<BandKey />}
      view={address.viewOf("limits")}
      onView={(view) => address.show("limits", view)}
      csv={() => csvOf(table)}
      fileName="limits"
      note={[...(isMerged ? [say("note.merged")] : []), say("note.names")].join(" ")}
      chapters={[2]}
      source={say("source", { entries: people.rows.timeEntries, weeks: people.rows.personWeeks })}
    >
      {address.viewOf("limits") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <>
          <ul className={styles["limits"]} aria-label={title}>
            {people.limits.map((limit) => (
              <LimitRow key={limit.limit} limit={limit} {...props} />
            ))}
          </ul>
          {missing === null ? null : <NotComputable why={missing} />}
        </>
      )}
    </Figure>
  );
}

function BandKey() {
  const say = useSay(limitMessages);
  return (
    <span className={styles["key"]}>
      {(["kept", "near", "over", "merged"] as const).map((band) => (
        <span key={band}>
          <span className={`${styles["swatch"]} ${styles[band]}`} />
          {say(`key.${band}`)}
        </span>
      ))}
    </span>
  );
}

function LimitRow(props: PeopleFigureProps & { readonly limit: LimitAnswer }) {
  const saySource = useSay(sourceMessages);
  const say = useSay(limitMessages);
  const format = useFormat();
  const { limit, address } = props;
  return (
    <li className={styles["row"]}>
      <span className={styles["name"]}>
        <Opens label={say("open")} onOpen={() => address.open({ kind: "limit", limit: limit.limit })}>
          {limitName(limit, say, format)}
        </Opens>
        <span className={styles["law"]}>{shortSource(limit, say, saySource, format)}</span>
      </span>
      <Cases limit={limit} />
    </li>
  );
}

function Cases({ limit }: { readonly limit: LimitAnswer }) {
  const say = useSay(limitMessages);
  const reason = useReason();
  const bands = limit.bands;
  if (!isComputed(bands)) return <span className={styles["absent"]}>{reason(bands)}</span>;
  if (isWithheld(bands))
    return <span className={`${styles["absent"]} ${styles["hatched"]}`}>{say("withheld")}</span>;
  const shown: LimitBands = bands;
  return <Bands limit={limit} bands={shown} />;
}

function Bands(props: { readonly limit: LimitAnswer; readonly bands: LimitBands }) {
  const say = useSay(limitMessages);
  const format = useFormat();
  const { limit, bands } = props;
  const isMerged = bands.over === null || bands.near === null;
  const told = bands.over ?? bands.nearOrOver;
  return (
    <>
      <BandedBar
        parts={
          isMerged
            ? [
                { key: "kept", amount: bands.kept, tone: "kept" },
                { key: "merged", amount: bands.nearOrOver, tone: "merged" },
              ]
            : [
                { key: "kept", amount: bands.kept, tone: "kept" },
                { key: "near", amount: bands.near ?? 0, tone: "near" },
                { key: "over", amount: bands.over ?? 0, tone: "over" },
              ]
        }
      />
      <b className={styles["share"]}>{format.shareTo(told / bands.cases, 1)}</b>
      <span className={styles["cases"]}>
        {casesText(limit, told, say)}
        {isMerged ? ` · ${say("merged")}` : null}
      </span>
    </>
  );
}
