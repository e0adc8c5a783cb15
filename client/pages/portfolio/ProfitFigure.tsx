/** The company's profit equation, with the examined client and without it. */
import type { ComputedPortfolio, PortfolioClient } from "#shared/schema/portfolio.ts";
import { csvOf } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { FigureSource } from "./FigureSource.tsx";
import { figuresMessages } from "./figures-messages.ts";
import { measuresMessages } from "./measures-messages.ts";
import { NotComputable } from "./NotComputable.tsx";
import { profitTable } from "./profit-table.ts";

export interface ProfitFigureProps {
  readonly portfolio: ComputedPortfolio;
  readonly examined: PortfolioClient;
  readonly onOpen: (figure: string) => void;
}

/** The finding: how much of the sales is needed to cover the fixed costs, with the client and without. */
function useProfitFinding(portfolio: ComputedPortfolio, name: string): string {
  const say = useSay(measuresMessages);
  const format = useFormat();
  const { profit, profitAfterLoss } = portfolio;
  if (profit.status !== "computed") return say("profit.title.unknown");
  const before = orNull(profit.marginOfSafety);
  if (profitAfterLoss.status !== "computed" || before === null) return say("profit.title.plain", { name });
  const after = orNull(profitAfterLoss.marginOfSafety);
  if (before >= 0 && (after === null || after < 0)) return say("profit.title.beyond", { name });
  if (after === null) return say("profit.title.plain", { name });
  return say("profit.title.falls", {
    name,
    before: format.roundShare(1 - before),
    after: format.roundShare(1 - after),
  });
}

export function ProfitFigure(props: ProfitFigureProps) {
  const say = useSay(measuresMessages);
  const sayFigure = useSay(figuresMessages);
  const format = useFormat();
  const { portfolio, examined } = props;
  const { profit, profitAfterLoss } = portfolio;
  const title = useProfitFinding(portfolio, examined.name);
  const { name } = examined;
  const source = (
    <FigureSource title={title} onOpen={() => props.onOpen("loss")}>
      {sayFigure("source.orders", { orders: portfolio.totals.orders })}
    </FigureSource>
  );
  if (profit.status !== "computed")
    return (
      <Figure
        title={title}
        measure={say("profit.measure.unknown", { name })}
        fileName="profit"
        source={source}
      >
        <NotComputable why={profit} />
      </Figure>
    );
  const after = profitAfterLoss.status === "computed" ? profitAfterLoss : null;
  const table = profitTable(profit, after, "thousand", say, format);
  return (
    <Figure
      title={title}
      measure={say("profit.measure", { unit: format.unit("thousand"), name })}
      csv={() => csvOf(table)}
      fileName="profit"
      note={say("leverage.note")}
      chapters={[1]}
      source={source}
    >
      <FigureTableView caption={title} table={table} />
      {profitAfterLoss.status === "not-computable" ? <NotComputable why={profitAfterLoss} /> : null}
    </Figure>
  );
}
