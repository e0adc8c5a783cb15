/** What the net hangs on: each assumption alone from one end of its range to the other, and which one turns the sign. */
import type { VerdictNet } from "#shared/schema/verdict.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { evenScale } from "#client/charts/interval-scale.ts";
import { niceTicks } from "#client/charts/nice-ticks.ts";
import { SpanRows } from "#client/charts/SpanRows.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { Opens } from "#client/ui/Opens.tsx";
import page from "#client/ui/page.module.css";
import { assumptionMessages } from "./assumption-messages.ts";
import { drawerOfFactor } from "./drawer-of-factor.ts";
import { factorName, writeRange } from "./factor-text.ts";
import { netAmounts } from "./net-amounts.ts";
import { NotComputable } from "./NotComputable.tsx";
import { tornadoTitle, widestFirst } from "./tornado-finding.ts";
import { tornadoMessages } from "./tornado-messages.ts";
import { tornadoTable } from "./tornado-table.ts";
import { useMarked } from "./use-marked.ts";
import type { VerdictFigureProps } from "./verdict-figure.ts";

export function TornadoFigure(props: VerdictFigureProps) {
  const say = useSay(tornadoMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const marked = useMarked(props.verdict);
  const { verdict, address } = props;
  const { net, tornado, flips } = verdict;
  if (!isComputed(net))
    return (
      <Figure
        title={say("title.missing")}
        measure={say("measure", { unit: format.unit("thousand") })}
        fileName="tornado"
        source={<OpenParameters {...props} />}
      >
        <NotComputable why={net} />
      </Figure>
    );
  const title = tornadoTitle(flips, say, sayAssumption, format);
  const { scale } = netAmounts(net, format);
  const table = () => tornadoTable({ tornado, flips }, scale, say, sayAssumption, format);
  return (
    <Figure
      title={title}
      measure={say("measure", { unit: format.unit(scale) })}
      view={address.viewOf("tornado")}
      onView={(view) => address.show("tornado", view)}
      csv={() => marked.csv(table())}
      fileName={marked.fileName("tornado")}
      chapters={[5, 6]}
      source={<OpenParameters {...props} />}
    >
      {address.viewOf("tornado") === "table" ? (
        <FigureTableView caption={title} table={table()} />
      ) : tornado.length === 0 ? (
        <p>{say("none")}</p>
      ) : (
        <Bars {...props} title={title} net={net} />
      )}
    </Figure>
  );
}

/** How many assumptions there are, and the way to them. */
function OpenParameters({ verdict, address }: VerdictFigureProps) {
  const say = useSay(tornadoMessages);
  return (
    <>
      {say("source", { count: verdict.assumptions.length })} ·{" "}
      <button
        type="button"
        className={page["textButton"]}
        onClick={() => address.openDrawer({ kind: "assumptions" })}
      >
        {say("open")}
      </button>
    </>
  );
}

function Bars(
  props: VerdictFigureProps & {
    readonly title: string;
    readonly net: VerdictNet;
  },
) {
  const say = useSay(tornadoMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const { verdict, address, net } = props;
  const { scale, digits, signed } = netAmounts(net, format);
  const divisor = { unit: 100, thousand: 100_000, million: 100_000_000 }[scale];
  const write = (cents: number) => format.scaled(cents, scale, { signed: true, digits });
  const bars = widestFirst(verdict.tornado);
  const ticks = niceTicks(
    bars.flatMap(({ netLowCents, netHighCents }) => [netLowCents / divisor, netHighCents / divisor]),
    4,
  );
  return (
    <SpanRows
      name={props.title}
      scale={evenScale(ticks[0] ?? 0, ticks.at(-1) ?? 1, ticks)}
      tickLabel={(value) => format.decimal(value, Number.isInteger(value) ? 0 : 1, { signed: true })}
      unit={format.unit(scale)}
      reference={net.cents.estimate / divisor}
      referenceLabel={say(verdict.changed.length === 0 ? "reference.net" : "reference.modified", {
        net: write(net.cents.estimate),
      })}
      rows={bars.map((bar) => {
        const low = Math.min(bar.netLowCents, bar.netHighCents);
        const high = Math.max(bar.netLowCents, bar.netHighCents);
        const name = factorName(bar.factor, sayAssumption);
        const range = writeRange(bar.unit, bar.low, bar.high, sayAssumption, format);
        return {
          key: bar.factor,
          name: (
            <Opens label={say("open.factor")} onOpen={() => address.openDrawer(drawerOfFactor(bar.factor))}>
              {name}
            </Opens>
          ),
          range,
          low: low / divisor,
          high: high / divisor,
          lowText: write(low),
          highText: write(high),
          label: say("point", { name, range, low: signed(low), high: signed(high) }),
        };
      })}
    />
  );
}
