/** One axis: what it says, how it is measured, how it went, and where its rows are. */
import { Link } from "@tanstack/react-router";
import { keptSearch } from "#client/context/kept-search.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { formulaMessages } from "#client/method/formula-messages.ts";
import { isComputed } from "#client/lib/computed.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import page from "#client/ui/page.module.css";
import { axesMessages } from "../axes-messages.ts";
import { axesTable, axisMeasure } from "../axes-table.ts";
import { axisSentence } from "../axis-sentence.ts";
import { NotComputable, useReason } from "../NotComputable.tsx";
import type { AxisName } from "../verdict-drawer.ts";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { axisDrawerMessages } from "./axis-drawer-messages.ts";
import { drawerMessages } from "./drawer-messages.ts";
import { DrawerLines } from "./DrawerLines.tsx";
import { Formula } from "./Formula.tsx";
import { PlainTable } from "./PlainTable.tsx";
import { useAxisLines } from "./use-axis-lines.ts";
import styles from "./drawers.module.css";

type AxisDrawerProps = VerdictFigureProps & { readonly axis: AxisName };

export function AxisDrawer(props: AxisDrawerProps) {
  const say = useSay(drawerMessages);
  const sayOwn = useSay(axisDrawerMessages);
  const sayAxes = useSay(axesMessages);
  const sayFormula = useSay(formulaMessages);
  const format = useFormat();
  const { verdict, address, axis } = props;
  const measure = axisMeasure(axis, verdict.axes);
  const lines = useAxisLines(verdict.axes);
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={say("kicker", { what: sayOwn("kicker") })}
      title={sayAxes(axis)}
    >
      {isComputed(measure) ? (
        <p className={styles["asks"]}>{axisSentence(axis, verdict.axes, sayAxes, format)}</p>
      ) : (
        <NotComputable why={measure} />
      )}
      <Formula words={sayFormula(`axis.${axis}`)} />
      <DrawerPart title={say("measures")}>
        <DrawerLines lines={lines[axis]} />
      </DrawerPart>
      <Time {...props} />
      <Rows {...props} />
    </Drawer>
  );
}

/** The points of its time line as a table. */
function Time({ verdict, axis }: AxisDrawerProps) {
  const sayOwn = useSay(axisDrawerMessages);
  const sayAxes = useSay(axesMessages);
  const format = useFormat();
  const reason = useReason();
  const rows = axesTable(verdict.axes, sayAxes, reason, format).rows.filter(({ key }) =>
    key.startsWith(`${axis}/`),
  );
  if (rows.length === 0) return null;
  const caption = sayOwn(`time.${axis}`);
  const hasBounds = verdict.axes[axis].points.some(({ low }) => low !== null);
  const bounds = hasBounds ? [sayOwn("low"), sayOwn("high")] : [];
  return (
    <DrawerPart title={caption}>
      <PlainTable
        caption={caption}
        headings={[sayOwn("when"), sayOwn("value"), ...bounds]}
        rows={rows.map(({ key, cells }) => ({
          key,
          // The first cell names the axis.
          cells: cells.slice(1, 3 + bounds.length).map(({ text }) => text),
        }))}
      />
    </DrawerPart>
  );
}

/** The rows behind it: orders here, operations on the page of the shop, sums of people on theirs. */
function Rows({ verdict, address, axis }: AxisDrawerProps) {
  const say = useSay(drawerMessages);
  const sayOwn = useSay(axisDrawerMessages);
  const kept = keptSearch(address.search);
  const client = encodeURIComponent(verdict.client.clientId);
  const linked = {
    dependency: (
      <>
        <button
          type="button"
          className={page["textButton"]}
          onClick={() => address.openDrawer({ kind: "line", line: "revenue" })}
        >
          {sayOwn("dependency.rows")}
        </button>
        <Link to="/" search={kept}>
          {sayOwn("dependency.link")}
        </Link>
      </>
    ),
    overtime: (
      <>
        <Link to="/people" search={{ ...kept, open: "hours/direct" }}>
          {sayOwn("overtime.direct")}
        </Link>
        <Link to="/people" search={{ ...kept, open: "hours/induced" }}>
          {sayOwn("overtime.induced")}
        </Link>
      </>
    ),
    delays: (
      <>
        <Link to="/planning" search={{ ...kept, open: "orders/" }}>
          {sayOwn("delays.orders")}
        </Link>
        <Link to="/planning" search={{ ...kept, open: `pairs/jump/${client}//` }}>
          {sayOwn("delays.pairs")}
        </Link>
      </>
    ),
    people: (
      <Link to="/people" search={{ ...kept, open: "effect/absence-spells" }}>
        {sayOwn("people.link")}
      </Link>
    ),
  }[axis];
  return (
    <DrawerPart title={say("rows")}>
      {axis === "overtime" || axis === "people" ? (
        <p className={styles["note"]}>{sayOwn(`${axis}.people`)}</p>
      ) : null}
      <p className={styles["links"]}>{linked}</p>
    </DrawerPart>
  );
}
