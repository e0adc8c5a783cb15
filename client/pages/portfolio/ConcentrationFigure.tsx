/** Every measure of concentration, by revenue, contribution and bottleneck hours. */
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { csvOf } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { concentrationTable } from "./concentration-table.ts";
import { FigureSource } from "./FigureSource.tsx";
import { figuresMessages } from "./figures-messages.ts";
import { measuresMessages } from "./measures-messages.ts";
import { NotComputable } from "./NotComputable.tsx";

/** The finding: whether hours, or else contribution, hang on fewer clients than sales do. */
function useConcentrationFinding(portfolio: ComputedPortfolio): string {
  const say = useSay(measuresMessages);
  const { concentration, concentrationByContribution, concentrationByBottleneckHours } = portfolio;
  if (concentration.status !== "computed") return say("concentration.title.plain");
  const sales = concentration.herfindahlIndex;
  if (concentrationByBottleneckHours.status === "computed")
    return say(
      concentrationByBottleneckHours.herfindahlIndex > sales
        ? "concentration.title.more"
        : "concentration.title.less",
    );
  if (concentrationByContribution.status === "computed")
    return say(
      concentrationByContribution.herfindahlIndex > sales
        ? "concentration.title.contribution.more"
        : "concentration.title.contribution.less",
    );
  return say("concentration.title.plain");
}

export function ConcentrationFigure(props: {
  readonly portfolio: ComputedPortfolio;
  readonly onOpen: (figure: string) => void;
}) {
  const say = useSay(measuresMessages);
  const sayFigure = useSay(figuresMessages);
  const format = useFormat();
  const { portfolio } = props;
  const title = useConcentrationFinding(portfolio);
  const table = concentrationTable(portfolio, say, format);
  const lacking = [portfolio.concentrationByContribution, portfolio.concentrationByBottleneckHours].filter(
    (one) => one.status === "not-computable",
  );
  return (
    <Figure
      title={title}
      measure={say("concentration.measure", {
        period: format.period(portfolio.period.from, portfolio.period.to),
      })}
      csv={() => csvOf(table)}
      fileName="concentration"
      note={say("concentration.note")}
      chapters={[1]}
      source={
        <FigureSource title={title} onOpen={() => props.onOpen("concentration")}>
          {sayFigure("source.orders", { orders: portfolio.totals.orders })}
        </FigureSource>
      }
    >
      <FigureTableView caption={title} table={table} />
      {lacking.map((why) => (
        <NotComputable key={why.reason} why={why} />
      ))}
    </Figure>
  );
}
