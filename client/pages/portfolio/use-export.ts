/** The export of the whole page: every table one under the other, with what they rest on above. */
import type { ComputedPortfolio, DependencyBasis } from "#shared/schema/portfolio.ts";
import { csvOfPage } from "#client/charts/figure-table.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { csvText } from "#client/lib/csv.ts";
import { download } from "#client/lib/download.ts";
import { assumptionMessages } from "./assumption-messages.ts";
import { changedMention } from "./assumption-text.ts";
import { basisKey } from "./basis-key.ts";
import { concentrationOf, examinedClient, rankedClients } from "./client-weight.ts";
import { clientsMessages } from "./clients-messages.ts";
import { clientsTable } from "./clients-table.ts";
import { concentrationTable } from "./concentration-table.ts";
import { contextMessages } from "./context-messages.ts";
import { figuresMessages } from "./figures-messages.ts";
import { countedPoints, lorenzTable } from "./lorenz-table.ts";
import { lossScale } from "./loss-chart-series.ts";
import { lossTable } from "./loss-table.ts";
import { measuresMessages } from "./measures-messages.ts";
import { profitTable } from "./profit-table.ts";
import { trendNames, trendTable } from "./trend-table.ts";

/** Downloads the page's tables as one CSV file; nothing where there is no portfolio. */
export function useExport(
  portfolio: ComputedPortfolio | null,
  reference: ComputedPortfolio | null,
  basis: DependencyBasis,
): () => void {
  const say = useSay(contextMessages);
  const sayClients = useSay(clientsMessages);
  const sayFigures = useSay(figuresMessages);
  const sayMeasures = useSay(measuresMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  return () => {
    if (portfolio === null) return;
    const { period, trend, loss, profit, profitAfterLoss } = portfolio;
    const mention = changedMention(portfolio.assumptions, sayAssumption, format);
    const name = examinedClient(portfolio)?.name ?? portfolio.examinedClientId;
    const points = countedPoints(concentrationOf(portfolio, basis));
    const referenceLoss = reference !== null && isComputed(reference.loss) ? reference.loss : null;
    const known = profit.status === "computed" ? profit : null;
    const page = csvOfPage(
      [
        say("title"),
        say("export.period", { period: format.period(period.from, period.to) }),
        say("export.basis", { basis: say(`basis.${basisKey(basis)}`) }),
        say("export.client", { name }),
        say("export.address", { address: window.location.href }),
        ...(mention === "" ? [] : [mention]),
      ],
      [
        {
          title: sayClients("caption"),
          table: clientsTable(portfolio, rankedClients(portfolio.clients, basis), sayClients, format),
        },
        {
          title: sayMeasures("concentration.title.plain"),
          table: concentrationTable(portfolio, sayMeasures, format),
        },
        { title: sayFigures("lorenz.measure"), table: lorenzTable(points, sayFigures, format) },
        ...(trend.status === "computed"
          ? [
              {
                title: sayFigures("trend.measure"),
                table: trendTable(trend, trendNames(portfolio, trend), sayFigures, format),
              },
            ]
          : []),
        ...(isComputed(loss) && known !== null
          ? [
              {
                title: sayFigures("loss.measure", {
                  unit: format.unit(lossScale(loss, known.ebitCents)),
                }),
                table: lossTable(
                  { steps: loss, reference: referenceLoss, mention, scale: lossScale(loss, known.ebitCents) },
                  sayFigures,
                  format,
                ),
              },
            ]
          : []),
        ...(known === null
          ? []
          : [
              {
                title: sayMeasures("profit.measure", { unit: format.unit("thousand"), name }),
                table: profitTable(
                  known,
                  profitAfterLoss.status === "computed" ? profitAfterLoss : null,
                  "thousand",
                  sayMeasures,
                  format,
                ),
              },
            ]),
      ],
    );
    download("portfolio.csv", csvText(page, format.language));
  };
}
