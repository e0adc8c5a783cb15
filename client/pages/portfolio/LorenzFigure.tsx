/** How unequal the clients are: the Lorenz curve with the examined client's own step. */
import type { ComputedPortfolio, DependencyBasis, PortfolioClient } from "#shared/schema/portfolio.ts";
import { csvOf } from "#client/charts/figure-table.ts";
import { Figure, type FigureView } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { basisKey } from "./basis-key.ts";
import { ChartFrame } from "#client/charts/ChartFrame.tsx";
import { concentrationOf, rankedClients, shareOf } from "./client-weight.ts";
import { FigureSource } from "./FigureSource.tsx";
import { figuresMessages } from "./figures-messages.ts";
import { lorenzPoints } from "./lorenz-points.ts";
import { countedPoints, lorenzTable } from "./lorenz-table.ts";
import { LorenzChart } from "./late-charts.ts";
import { NotComputable } from "./NotComputable.tsx";

export interface LorenzFigureProps {
  readonly portfolio: ComputedPortfolio;
  readonly basis: DependencyBasis;
  readonly examined: PortfolioClient;
  readonly view: FigureView;
  readonly onView: (view: FigureView) => void;
  readonly onOpen: (figure: string) => void;
}

export function LorenzFigure(props: LorenzFigureProps) {
  const say = useSay(figuresMessages);
  const format = useFormat();
  const { portfolio, basis, examined } = props;
  const key = basisKey(basis);
  const concentration = concentrationOf(portfolio, basis);
  if (concentration.status !== "computed")
    return (
      <Figure title={say("lorenz.unknown")} measure={say("lorenz.measure")} fileName="lorenz" source="">
        <NotComputable why={concentration} />
      </Figure>
    );
  const { clientsCounted } = concentration;
  const share = orNull(shareOf(examined, basis));
  const ranked = rankedClients(portfolio.clients, basis);
  const rank =
    share === null || share <= 0
      ? null
      : ranked.findIndex((client) => client.clientId === examined.clientId) + 1;
  const points = lorenzPoints(concentration.lorenz, rank);
  const written = share === null ? "" : format.roundShare(share);
  const title =
    rank === null
      ? say("lorenz.absent", { name: examined.name })
      : say(`lorenz.leader.${key}`, { name: examined.name, clients: clientsCounted, share: written });
  const lastExamined = points.findLastIndex((point) => point.examined);
  const table = () => lorenzTable(countedPoints(concentration), say, format);
  return (
    <Figure
      title={title}
      measure={say(`lorenz.measure.${key}`, {
        clients: clientsCounted,
        gini: format.decimal(concentration.gini, 2),
      })}
      view={props.view}
      onView={props.onView}
      csv={() => csvOf(table())}
      fileName="lorenz"
      chapters={[1]}
      source={
        <FigureSource title={title} onOpen={() => props.onOpen("concentration")}>
          {say("source.orders", { orders: portfolio.totals.orders })}
        </FigureSource>
      }
    >
      {props.view === "table" ? (
        <FigureTableView caption={title} table={lorenzTable(points, say, format)} />
      ) : (
        <ChartFrame label={say("figure.loading")}>
          <LorenzChart
            name={title}
            axisLabel={say("lorenz.axis")}
            equalLabel={say("lorenz.equal")}
            examinedLabels={rank === null ? [] : [examined.name, say("lorenz.examined", { share: written })]}
            othersLabels={
              rank === null || share === null || clientsCounted < 2
                ? []
                : [
                    say("lorenz.others", { clients: clientsCounted - 1 }),
                    say("lorenz.othersShare", { share: format.roundShare(1 - share) }),
                  ]
            }
            points={points.map((point, index) => ({
              clients: point.clientsShare * 100,
              amount: point.amountShare * 100,
              examined: point.examined ? point.amountShare * 100 : null,
              tip: {
                title: say("lorenz.tip", { clients: point.clients }),
                lines: [
                  {
                    text: say("lorenz.tipShare", { share: format.share(point.amountShare) }),
                    tone: "others",
                  },
                  ...(index === lastExamined
                    ? [
                        {
                          text: say("lorenz.tipExamined", { name: examined.name }),
                          tone: "examined" as const,
                        },
                      ]
                    : []),
                ],
              },
            }))}
          />
        </ChartFrame>
      )}
    </Figure>
  );
}
