/** Where the examined client's share is going, quarter by quarter, beside the largest others and the usual alert. */
import type { ComputedPortfolio, PortfolioClient } from "#shared/schema/portfolio.ts";
import type { LineEnd } from "#client/charts/LineEndLabels.tsx";
import { csvOf } from "#client/charts/figure-table.ts";
import { Figure, type FigureView } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { mostPoints } from "#client/charts/thin-points.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { ChartFrame } from "#client/charts/ChartFrame.tsx";
import { FigureSource } from "./FigureSource.tsx";
import { figuresMessages } from "./figures-messages.ts";
import { ShareTrendChart } from "./late-charts.ts";
import { NotComputable } from "./NotComputable.tsx";
import { shortNames } from "#client/context/short-name.ts";
import { quarterName, trendNames, trendTable } from "./trend-table.ts";

export interface TrendFigureProps {
  readonly portfolio: ComputedPortfolio;
  readonly examined: PortfolioClient;
  readonly view: FigureView;
  readonly onView: (view: FigureView) => void;
  readonly onOpen: (figure: string) => void;
}

/** The finding: how far the share moved between the first and the last whole quarter. */
function useTrendFinding(trend: ComputedPortfolio["trend"], name: string): string {
  const say = useSay(figuresMessages);
  const format = useFormat();
  if (trend.status !== "computed") return say("trend.unknown");
  const complete = trend.quarters.filter((quarter) => quarter.complete).length;
  if (trend.changePoints === null) return say("trend.short", { name });
  const points = format.decimal(Math.abs(trend.changePoints) * 100, 1);
  if (points === format.decimal(0, 1)) return say("trend.steady", { name, quarters: complete });
  return say(trend.changePoints < 0 ? "trend.falls" : "trend.rises", { name, points, quarters: complete });
}

export function TrendFigure(props: TrendFigureProps) {
  const say = useSay(figuresMessages);
  const format = useFormat();
  const { portfolio, examined } = props;
  const { trend } = portfolio;
  const title = useTrendFinding(trend, examined.name);
  const measure = say("trend.measure");
  if (trend.status !== "computed")
    return (
      <Figure title={title} measure={measure} fileName="trend" source="">
        <NotComputable why={trend} />
      </Figure>
    );
  const names = trendNames(portfolio, trend);
  const short = shortNames(names);
  const quarters = trend.quarters.slice(-mostPoints);
  const last = quarters.at(-1);
  const threshold = portfolio.flags.find(({ flag }) => flag === "cr1-alert")?.threshold ?? null;
  const ends: LineEnd[] = names.flatMap((_, index) => {
    const share = orNull(last?.shares[index] ?? null);
    return share === null
      ? []
      : [
          {
            y: share * 100,
            text: `${short[index] ?? ""} ${format.share(share)}`,
            tone: index === 0 ? ("examined" as const) : ("others" as const),
          },
        ];
  });
  if (threshold !== null)
    ends.push({
      y: threshold * 100,
      text: say("trend.alert", { threshold: format.roundShare(threshold) }),
      tone: "quiet",
    });
  return (
    <Figure
      title={title}
      measure={measure}
      view={props.view}
      onView={props.onView}
      csv={() => csvOf(trendTable(trend, names, say, format))}
      fileName="trend"
      {...(quarters.some((quarter) => !quarter.complete) ? { note: say("trend.partial") } : {})}
      chapters={[1]}
      source={
        <FigureSource title={title} onOpen={() => props.onOpen("trend")}>
          {say("source.orders", { orders: portfolio.totals.orders })}
        </FigureSource>
      }
    >
      {props.view === "table" ? (
        <FigureTableView caption={title} table={trendTable(trend, names, say, format)} />
      ) : (
        <ChartFrame label={say("figure.loading")}>
          <ShareTrendChart
            name={title}
            seriesCount={names.length}
            threshold={threshold === null ? null : threshold * 100}
            ends={ends}
            points={quarters.map((quarter) => ({
              label: format.quarter(quarter.quarter),
              partial: !quarter.complete,
              shares: quarter.shares.map((value) => {
                const share = orNull(value);
                return share === null ? null : share * 100;
              }),
              tip: {
                title: quarterName(quarter, say, format),
                lines: names.map((name, index) => {
                  const share = orNull(quarter.shares[index] ?? null);
                  return {
                    text:
                      share === null
                        ? say("trend.lineAbsent", { name })
                        : say("trend.line", { name, share: format.share(share) }),
                    tone: index === 0 ? "examined" : "others",
                  };
                }),
              },
            }))}
          />
        </ChartFrame>
      )}
    </Figure>
  );
}
