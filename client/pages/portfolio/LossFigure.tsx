/** What is left of the yearly result after the loss of the examined client, month by month, and what that rests on. */
import type { ComputedPortfolio, PortfolioClient } from "#shared/schema/portfolio.ts";
import { csvOf } from "#client/charts/figure-table.ts";
import { Figure, type FigureView } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { assumptionMessages } from "./assumption-messages.ts";
import { changedMention } from "./assumption-text.ts";
import { ChartFrame } from "#client/charts/ChartFrame.tsx";
import { FigureSource } from "./FigureSource.tsx";
import { figuresMessages } from "./figures-messages.ts";
import { FixedCostField } from "./FixedCostField.tsx";
import { lossChartSeries, lossScale } from "./loss-chart-series.ts";
import { recovery } from "./loss-summary.ts";
import { lossTable } from "./loss-table.ts";
import { LossChart } from "./late-charts.ts";
import { NotComputable } from "./NotComputable.tsx";
import page from "#client/ui/page.module.css";

export interface LossFigureProps {
  readonly portfolio: ComputedPortfolio;
  /** The same before assumptions were changed; null where none was. */
  readonly reference: ComputedPortfolio | null;
  readonly examined: PortfolioClient;
  readonly view: FigureView;
  readonly onView: (view: FigureView) => void;
  readonly onOpen: (figure: string) => void;
  readonly onAssume: (name: string, value: number | null) => void;
}

/** The finding: whether the result is positive again within a year. */
function useLossFinding(portfolio: ComputedPortfolio, name: string): string {
  const say = useSay(figuresMessages);
  const { loss, profit } = portfolio;
  if (!isComputed(loss) || profit.status !== "computed") return say("loss.unknown", { name });
  if ((loss[0]?.ebitCents ?? 0) >= profit.ebitCents) return say("loss.rises", { name });
  const back = recovery(profit.ebitCents, loss);
  return back.kind === "back"
    ? say("loss.back", { name, months: back.months })
    : say(`loss.${back.kind}`, { name });
}

export function LossFigure(props: LossFigureProps) {
  const say = useSay(figuresMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const { portfolio, reference, examined, onOpen } = props;
  const { loss, profit } = portfolio;
  const title = useLossFinding(portfolio, examined.name);
  const source = (
    <FigureSource title={title} onOpen={() => onOpen("loss")}>
      {say("source.scenario", { parameters: portfolio.assumptions.length })}
    </FigureSource>
  );
  if (!isComputed(loss) || profit.status !== "computed") {
    const why = isComputed(loss) ? profit : loss;
    return (
      <Figure
        title={title}
        measure={say("loss.measure", { unit: format.unit("thousand") })}
        fileName="loss"
        source={source}
      >
        {isComputed(why) ? null : <NotComputable why={why} />}
        {!isComputed(why) && why.reason === "no-fixed-cost" ? (
          <FixedCostField onAssume={props.onAssume} />
        ) : null}
      </Figure>
    );
  }
  const referenceLoss = reference !== null && isComputed(reference.loss) ? reference.loss : null;
  const mention = changedMention(portfolio.assumptions, sayAssumption, format);
  const scale = lossScale(loss, profit.ebitCents);
  const table = () => lossTable({ steps: loss, reference: referenceLoss, mention, scale }, say, format);
  return (
    <Figure
      title={title}
      measure={say("loss.measure", { unit: format.unit(scale) })}
      view={props.view}
      onView={props.onView}
      csv={() => csvOf(table())}
      fileName={mention === "" ? "loss" : "loss-changed-assumptions"}
      note={
        <>
          {say("loss.note", { draws: portfolio.lossDraws.count })}{" "}
          <button type="button" className={page["textButton"]} onClick={() => onOpen("loss")}>
            {say("loss.inputs")}
          </button>
        </>
      }
      chapters={[1]}
      source={source}
    >
      {props.view === "table" ? (
        <FigureTableView caption={title} table={table()} />
      ) : (
        <ChartFrame label={say("figure.loading")}>
          <LossChart
            name={title}
            monthLabel={(months) => say("loss.month", { months })}
            amountLabel={(amount) => format.decimal(amount, 0, { signed: true })}
            {...lossChartSeries(
              { steps: loss, reference: referenceLoss, today: profit.ebitCents, scale },
              say,
              format,
            )}
          />
        </ChartFrame>
      )}
    </Figure>
  );
}
