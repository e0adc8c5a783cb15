/** The portfolio: every client by what it weighs, how concentrated they are, and what the loss of one would leave. */
import type {
  ComputedPortfolio,
  Concentration,
  Portfolio,
  PortfolioClient,
} from "#shared/schema/portfolio.ts";
import { isNotComputable, notComputable, type NotComputable, type Period } from "#shared/schema/scalar.ts";
import { contributionRatio, knownContribution } from "./client-amounts.ts";
import { lossDraws } from "./client-loss.ts";
import { customerConcentration } from "./customer-concentration.ts";
import { dependencyFlags } from "./dependency-flags.ts";
import { lossAssumptions } from "./loss-assumptions.ts";
import { observedPeriod } from "./observed-period.ts";
import { onTimeShare, portfolioClients, type ClientsInPeriod } from "./portfolio-clients.ts";
import { portfolioYear } from "./portfolio-year.ts";
import type { ClientRow, CoverageRow, ParameterRow, QuarterRow } from "./portfolio-rows.ts";
import { quarterlyTrend } from "./quarterly-trend.ts";
import { yearsInPeriod } from "./years-in-period.ts";

/** How many clients the trend names: the examined one and the largest others. */
const trendClients = 3;

/** A party of the trend, with the client that stands for it. */
export interface NamedParty {
  readonly party: string;
  readonly clientId: string;
}

/**
 * The parties whose shares the trend follows, the examined one first.
 *
 * @param rows clients by revenue, largest first
 */
export function trendParties(examined: NamedParty, rows: readonly ClientRow[]): NamedParty[] {
  const others = rows.filter(({ party, orders }) => orders > 0 && party !== examined.party);
  return [examined, ...others.slice(0, trendClients - 1)].map(({ party, clientId }) => ({ party, clientId }));
}

export interface PortfolioRows extends ClientsInPeriod {
  readonly period: Period;
  readonly covered: Period;
  readonly coverage: CoverageRow;
  readonly grouped: boolean;
  readonly examined: NamedParty;
  readonly bottleneck: ComputedPortfolio["bottleneck"];
  readonly quarters: readonly QuarterRow[];
  readonly parameters: readonly ParameterRow[];
  /** Assumptions changed by the page, by name. */
  readonly changedAssumptions: Readonly<Record<string, number>>;
}

/** The concentration of an amount that every client has, else the reason of the first that lacks it. */
function concentrationOf(amounts: readonly (number | NotComputable)[]): Concentration {
  return (
    amounts.find(isNotComputable) ??
    customerConcentration(amounts.filter((amount) => typeof amount === "number"))
  );
}

function portfolioTotals(
  { totals, coverage, grouped }: PortfolioRows,
  clients: readonly PortfolioClient[],
): ComputedPortfolio["totals"] {
  const contributionCents = knownContribution(totals.knownContributionCents, totals.ordersWithoutCost);
  const hours = clients.map((client) => client.bottleneckHours);
  let bottleneckHours = 0;
  for (const each of hours) bottleneckHours += isNotComputable(each) ? 0 : each;
  return {
    revenueCents: totals.revenueCents,
    contributionCents,
    contributionRatio: contributionRatio(contributionCents, totals.revenueCents),
    bottleneckHours: hours.find(isNotComputable) ?? bottleneckHours,
    clients: clients.length,
    clientsWithoutOrders: (grouped ? coverage.parties : coverage.clients) - clients.length,
    orders: totals.orders,
    ordersCancelled: totals.ordersCancelled,
    ordersJudged: totals.ordersJudged,
    ordersLate: totals.ordersLate,
    ordersOpen: totals.ordersOpen,
    onTimeShare: onTimeShare(totals.ordersJudged, totals.ordersLate),
  };
}

/**
 * Everything that the Portfolio page shows, from the rows of its queries.
 *
 * @returns not-computable `no-orders-in-period` when no order of the period stands
 */
export function portfolio(rows: PortfolioRows): Portfolio {
  const { period, covered, coverage, grouped, examined } = rows;
  const clients = portfolioClients(rows);
  const [dominant] = clients;
  const observed = observedPeriod(covered, period);
  if (dominant === undefined || observed === null) return notComputable("no-orders-in-period", []);
  const totals = portfolioTotals(rows, clients);
  const concentration = concentrationOf(clients.map((client) => client.revenueCents));
  const assumed = lossAssumptions(rows.parameters, rows.changedAssumptions);
  const quarters = rows.quarters.map(({ firstCents, secondCents, thirdCents, ...amounts }) => ({
    ...amounts,
    namedCents: [firstCents, secondCents, thirdCents],
  }));
  return {
    status: "computed",
    period,
    covered,
    years: yearsInPeriod(observed),
    grouped,
    groups: coverage.groups,
    dominantClientId: dominant.clientId,
    examinedClientId: examined.clientId,
    totals,
    bottleneck: rows.bottleneck,
    clients,
    concentration,
    concentrationByContribution: concentrationOf(clients.map((client) => client.contributionCents)),
    concentrationByBottleneckHours: concentrationOf(clients.map((client) => client.bottleneckHours)),
    flags: dependencyFlags(
      concentration,
      clients.flatMap(({ clientId, revenueShare }) =>
        isNotComputable(revenueShare) ? [] : [{ clientId, share: revenueShare }],
      ),
    ),
    trend: quarterlyTrend(
      trendParties(examined, rows.clients).map(({ clientId }) => clientId),
      quarters,
      { covered, period },
    ),
    ...portfolioYear({
      observed,
      totals,
      client: clients.find(({ clientId }) => clientId === examined.clientId),
      assumed,
    }),
    assumptions: assumed.assumptions,
    lossDraws,
    rows: {
      orders: totals.orders + totals.ordersCancelled,
      operations: rows.totals.operations,
      clients: coverage.clients,
    },
  };
}
