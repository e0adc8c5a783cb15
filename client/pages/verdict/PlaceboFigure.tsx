/** The same accusation laid against every client: whether it points at the examined one only is the point. */
import { DotRows } from "#client/charts/DotRows.tsx";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { evenScale } from "#client/charts/interval-scale.ts";
import { niceTicks } from "#client/charts/nice-ticks.ts";
import { periodText } from "#client/context/period-text.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { Opens } from "#client/ui/Opens.tsx";
import { NotComputable } from "./NotComputable.tsx";
import { placeboFinding, shownPlacebos } from "./placebo-finding.ts";
import { placeboMessages } from "./placebo-messages.ts";
import { placeboTable } from "./placebo-table.ts";
import { chanceLimit } from "./use-rule-text.ts";
import { useMarked } from "./use-marked.ts";
import type { VerdictFigureProps } from "./verdict-figure.ts";

/** More rows than these are no picture: the table holds them all. */
const mostRows = 24;

export function PlaceboFigure(props: VerdictFigureProps) {
  const say = useSay(placeboMessages);
  const format = useFormat();
  const { verdict, address } = props;
  const marked = useMarked(verdict);
  const { placebo, client, details } = verdict;
  const period = periodText(verdict.period, format);
  if (!isComputed(placebo))
    return (
      <Figure
        title={say("title.missing")}
        measure={say("measure", { period })}
        fileName="placebo"
        chapters={[6]}
        source=""
      >
        <NotComputable why={placebo} />
      </Figure>
    );
  const finding = placeboFinding(placebo, client.clientId);
  const counts = { clients: placebo.length };
  const title = {
    none: () => say("title.none", counts),
    examined: () => say("title.examined", { ...counts, name: client.name }),
    also: () => say("title.also", { ...counts, name: client.name, others: finding.othersAccused }),
    others: () => say("title.others", { ...counts, name: client.name, others: finding.othersAccused }),
  }[finding.pointsAt]();
  const { tested } = details.e1;
  const worst = Math.max(0, ...tested.map(({ pValue }) => pValue));
  return (
    <Figure
      title={title}
      measure={say("measure", { period })}
      view={address.viewOf("placebo")}
      onView={(view) => address.show("placebo", view)}
      csv={() => marked.csv(placeboTable(placebo, client.clientId, say, format))}
      fileName={marked.fileName("placebo")}
      chapters={[6]}
      source={
        tested.length === 0
          ? ""
          : say(tested.every(({ exact }) => exact) ? "source.exact" : "source", {
              draws: Math.max(...tested.map(({ draws }) => draws)),
              chances: chanceLimit(worst, format),
              rules: format.list(tested.map(({ rule }) => say(`house.${rule}`))),
            })
      }
    >
      {address.viewOf("placebo") === "table" ? (
        <FigureTableView caption={title} table={placeboTable(placebo, client.clientId, say, format)} />
      ) : (
        <Dots {...props} title={title} clients={placebo} />
      )}
    </Figure>
  );
}

function Dots(
  props: VerdictFigureProps & {
    readonly title: string;
    readonly clients: Extract<VerdictFigureProps["verdict"]["placebo"], readonly unknown[]>;
  },
) {
  const say = useSay(placeboMessages);
  const format = useFormat();
  const { verdict, address, clients } = props;
  const { clientId } = verdict.client;
  const shown = shownPlacebos(clients, clientId, mostRows);
  const { othersAbove, below } = placeboFinding(clients, clientId);
  const isExaminedAbove = clients.some((each) => each.clientId === clientId && each.score > each.chance.high);
  const ticks = niceTicks(
    shown.flatMap(({ score, chance }) => [score, chance.low, chance.high]),
    5,
  );
  const score = (value: number) => format.decimal(value, 1, { signed: true });
  const above = shown.filter((each) => each.score > each.chance.high).length;
  const hidden = clients.length - shown.length;
  return (
    <DotRows
      name={props.title}
      scale={evenScale(ticks[0] ?? 0, ticks.at(-1) ?? 1, ticks)}
      tickLabel={(value) => format.decimal(value, 0, { signed: true })}
      bandLabel={say("band")}
      rows={shown.map((each) => ({
        key: each.clientId,
        name: (
          <Opens
            label={say("open")}
            onOpen={() => address.openDrawer({ kind: "placebo", clientId: each.clientId })}
          >
            {each.name}
          </Opens>
        ),
        value: each.score,
        band: each.chance,
        examined: each.clientId === clientId,
        valueText: each.clientId === clientId || each.accused ? score(each.score) : null,
        label: say("point", {
          name: each.name,
          score: score(each.score),
          low: score(each.chance.low),
          high: score(each.chance.high),
        }),
      }))}
      notes={[
        {
          fromRow: above + 2,
          text:
            othersAbove === 0
              ? say("right.none")
              : say(isExaminedAbove ? "right.some" : "right.only", { others: othersAbove }),
          quiet: false,
        },
        ...(below === 0 ? [] : [{ fromRow: above + 6, text: say("left"), quiet: true }]),
        ...(hidden === 0 ? [] : [{ fromRow: above + 10, text: say("more", { count: hidden }), quiet: true }]),
      ]}
    />
  );
}
