/** The four axes side by side: the measure, its doubt, a sentence, how it went, and the page that tells more. */
import { Link } from "@tanstack/react-router";
import type { Estimate } from "#shared/schema/scalar.ts";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { Figure } from "#client/charts/Figure.tsx";
import { keptSearch } from "#client/context/kept-search.ts";
import { periodText } from "#client/context/period-text.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { Interval } from "#client/ui/Interval.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import { axesMessages } from "./axes-messages.ts";
import { axesTable, axisMeasure } from "./axes-table.ts";
import { AxisChart } from "./AxisChart.tsx";
import { axisSentence } from "./axis-sentence.ts";
import { NotComputable, useReason } from "./NotComputable.tsx";
import { useMarked } from "./use-marked.ts";
import { axisNames, type AxisName } from "./verdict-drawer.ts";
import type { VerdictFigureProps } from "./verdict-figure.ts";
import styles from "./axes.module.css";

/** The page that tells more of an axis. */
const pageOf = { dependency: "/", overtime: "/people", delays: "/planning", people: "/people" } as const;

export function AxesFigure(props: VerdictFigureProps) {
  const say = useSay(axesMessages);
  const format = useFormat();
  const reason = useReason();
  const { verdict, address } = props;
  const marked = useMarked(verdict);
  const { rows } = verdict;
  const title = say("title");
  const table = () => axesTable(verdict.axes, say, reason, format);
  return (
    <Figure
      title={title}
      measure={say("measure", { name: verdict.client.name, period: periodText(verdict.period, format) })}
      view={address.viewOf("axes")}
      onView={(view) => address.show("axes", view)}
      csv={() => marked.csv(table())}
      fileName={marked.fileName("axes")}
      chapters={[6]}
      source={say("source", {
        operations: rows["operations"] ?? 0,
        orders: rows["orders"] ?? 0,
        entries: rows["time_entries"] ?? 0,
      })}
    >
      {address.viewOf("axes") === "table" ? (
        <FigureTableView caption={title} table={table()} />
      ) : (
        <div className={styles["axes"]}>
          {axisNames.map((axis) => (
            <Axis key={axis} {...props} axis={axis} />
          ))}
        </div>
      )}
    </Figure>
  );
}

function Axis(props: VerdictFigureProps & { readonly axis: AxisName }) {
  const say = useSay(axesMessages);
  const format = useFormat();
  const { verdict, address, axis } = props;
  const { axes } = verdict;
  const measure = axisMeasure(axis, axes);
  return (
    <section className={styles["axis"]} aria-label={say(axis)}>
      <h3>{say(axis)}</h3>
      {isComputed(measure) ? (
        <>
          <p className={styles["measure"]}>
            <Opens label={say("open")} onOpen={() => address.openDrawer({ kind: "axis", axis })}>
              <Measure axis={axis} value={typeof measure === "number" ? measure : measure.estimate} />
            </Opens>
          </p>
          <p className={styles["detail"]}>
            <Detail {...props} estimate={typeof measure === "number" ? null : measure} />
          </p>
          <p className={styles["sentence"]}>{axisSentence(axis, axes, say, format)}</p>
          <div className={styles["chart"]}>
            {axis === "overtime" && axes.overtime.points.length > 0 ? (
              <p className={styles["charted"]}>{say("overtime.line")}</p>
            ) : null}
            <AxisChart axis={axis} axes={axes} />
          </div>
        </>
      ) : (
        <div className={styles["missing"]}>
          <NotComputable why={measure} />
        </div>
      )}
      <p className={styles["link"]}>
        <Link to={pageOf[axis]} search={keptSearch(address.search)}>
          {say(`${axis}.link`)}
        </Link>
      </p>
    </section>
  );
}

function Measure(props: { readonly axis: AxisName; readonly value: number }) {
  const format = useFormat();
  const { axis, value } = props;
  if (axis === "dependency") return format.share(value);
  if (axis === "overtime") return format.roundShare(value);
  return axis === "delays" ? format.wholeDays(value) : format.times(value);
}

/** The interval as a light band, or that it is a count. */
function Detail(props: VerdictFigureProps & { readonly axis: AxisName; readonly estimate: Estimate | null }) {
  const say = useSay(axesMessages);
  const format = useFormat();
  const { axis, estimate } = props;
  if (axis === "dependency" || estimate === null) return say("dependency.detail");
  const { low, high } = estimate;
  if (axis === "overtime")
    return say.rich("overtime.detail", { interval: <Interval>{format.shareRange(low, high)}</Interval> });
  const digits = axis === "delays" ? 0 : 2;
  const interval = (
    <Interval>
      {say("interval", { low: format.decimal(low, digits), high: format.decimal(high, digits) })}
    </Interval>
  );
  if (axis === "delays") return say.rich("delays.detail", { interval });
  const detectable = orNull(props.verdict.axes.people.detectableRatio);
  return detectable === null
    ? interval
    : say.rich("people.detail", { interval, detectable: format.decimal(detectable, 2) });
}
