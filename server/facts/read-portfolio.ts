/** Reads what the Portfolio page and `report portfolio` answer. */
import type {
  ComputedPortfolio,
  Portfolio,
  PortfolioInput,
  PortfolioOrders,
  PortfolioOrdersInput,
} from "#shared/schema/portfolio.ts";
import { isNotComputable, notComputable, type Period } from "#shared/schema/scalar.ts";
import { AppError } from "#server/errors.ts";
import { bottleneck } from "#server/indicators/bottleneck.ts";
import { clientAmounts, knownContribution } from "#server/indicators/client-amounts.ts";
import { isAssumptionChange } from "#server/indicators/loss-assumptions.ts";
import { coversPeriod } from "#server/indicators/observed-period.ts";
import { periodBefore } from "#server/indicators/period-before.ts";
import { portfolioPeriod } from "#server/indicators/portfolio-period.ts";
import type {
  BottleneckHoursRow,
  ClientRow,
  CoverageRow,
  OrderSumsRow,
  ParameterRow,
  PartyRow,
  QuarterRow,
  TotalsRow,
  WorkCentreRow,
} from "#server/indicators/portfolio-rows.ts";
import { portfolio, trendParties, type NamedParty } from "#server/indicators/portfolio.ts";
import type { ReadSnapshot } from "./read-snapshot.ts";

const query = (name: string) => new URL(`../indicators/${name}.sql`, import.meta.url);
const queries = {
  coverage: query("portfolio-coverage"),
  party: query("portfolio-party"),
  clients: query("portfolio-clients"),
  totals: query("portfolio-totals"),
  workCentres: query("portfolio-work-centres"),
  bottleneckHours: query("portfolio-bottleneck-hours"),
  quarters: query("portfolio-quarters"),
  parameters: query("portfolio-parameters"),
  orders: query("portfolio-orders"),
  orderSums: query("portfolio-orders-sums"),
};

/** The one row of a query that always has one. */
async function readOne<Row>(read: ReadSnapshot, ...of: Parameters<ReadSnapshot>): Promise<Row> {
  const [row] = await read<Row>(...of);
  if (row === undefined) throw new Error(`No row from ${of[0].pathname}`);
  return row;
}

interface Scope {
  readonly coverage: CoverageRow;
  /** The party that the request names, if it names one. */
  readonly party: string | null;
  readonly grouped: boolean;
  /** Null for a ledger without orders. */
  readonly covered: Period | null;
  /** Null when no day is left of what was asked for. */
  readonly period: Period | null;
}

/** @throws AppError UNKNOWN_CLIENT for a client that the ledger does not know */
async function readScope(
  read: ReadSnapshot,
  input: Pick<PortfolioInput, "client" | "from" | "grouped" | "to">,
): Promise<Scope> {
  const { client, grouped = false } = input;
  const [coverage, parties] = await Promise.all([
    readOne<CoverageRow>(read, queries.coverage),
    client === undefined ? [] : read<PartyRow>(queries.party, { client, grouped }),
  ]);
  const [named] = parties;
  if (client !== undefined && named === undefined) throw new AppError("UNKNOWN_CLIENT", { client });
  const { from, to } = coverage;
  const covered = from === null || to === null ? null : { from, to };
  const period = covered && portfolioPeriod(input, covered);
  return { coverage, party: named?.party ?? null, grouped, covered, period };
}

function readClients(
  read: ReadSnapshot,
  period: Period,
  beforeFrom: string,
  grouped: boolean,
): Promise<ClientRow[]> {
  return read<ClientRow>(queries.clients, { ...period, beforeFrom, grouped });
}

async function readBottleneck(read: ReadSnapshot, period: Period): Promise<ComputedPortfolio["bottleneck"]> {
  return bottleneck(await read<WorkCentreRow>(queries.workCentres, { ...period }));
}

/**
 * The portfolio of a period: every client by what it weighs, the concentration and its trend, and the loss of one client.
 *
 * @throws AppError UNKNOWN_CLIENT for a client that the ledger does not know, BAD_REQUEST for an assumption that is none
 */
export async function readPortfolio(read: ReadSnapshot, input: PortfolioInput): Promise<Portfolio> {
  const changedAssumptions = input.assumptions ?? {};
  for (const [assumption, value] of Object.entries(changedAssumptions)) {
    if (!isAssumptionChange(assumption, value)) throw new AppError("BAD_REQUEST", { assumption, value });
  }
  const { coverage, party, grouped, covered, period } = await readScope(read, input);
  if (covered === null)
    return notComputable("no-orders", coverage.clients === 0 ? ["clients", "orders"] : ["orders"]);
  if (period === null) return notComputable("no-orders-in-period", []);

  const before = periodBefore(period);
  const beforeCovered = coversPeriod(covered, before);
  // The snapshot answers two queries at a time.
  const [[clients, parameters], [totals, centre]] = await Promise.all([
    readClients(read, period, beforeCovered ? before.from : period.from, grouped).then(
      async (rows) => [rows, await read<ParameterRow>(queries.parameters, { to: period.to })] as const,
    ),
    readOne<TotalsRow>(read, queries.totals, { ...period }).then(
      async (row) => [row, await readBottleneck(read, period)] as const,
    ),
  ]);
  const largest = clients.find(({ orders }) => orders > 0);
  if (largest === undefined) return notComputable("no-orders-in-period", []);
  const examined = examinedParty(input.client, party, clients) ?? largest;
  const [first, second, third] = trendParties(examined, clients);
  const [quarters, bottleneckHours] = await Promise.all([
    read<QuarterRow>(queries.quarters, {
      ...period,
      grouped,
      first: first?.party ?? null,
      second: second?.party ?? null,
      third: third?.party ?? null,
    }),
    isNotComputable(centre)
      ? centre
      : read<BottleneckHoursRow>(queries.bottleneckHours, {
          ...period,
          grouped,
          workCentreId: centre.workCentreId,
        }),
  ]);
  return portfolio({
    period,
    covered,
    coverage,
    grouped,
    beforeCovered,
    examined,
    clients,
    totals,
    bottleneck: centre,
    bottleneckHours,
    quarters,
    parameters,
    changedAssumptions,
  });
}

/** The party that the request names: as the clients of the period have it, else by the name that was given. */
function examinedParty(
  client: string | undefined,
  party: string | null,
  clients: readonly ClientRow[],
): NamedParty | null {
  if (client === undefined || party === null) return null;
  return clients.find((row) => row.party === party) ?? { party, clientId: client };
}

const noOrders: PortfolioOrders = {
  rows: [],
  total: 0,
  sumRevenueCents: 0,
  sumContributionCents: 0,
  sumBottleneckHours: null,
};

/**
 * A page of the orders behind a figure of the portfolio, and their sums over all pages: for all orders of a client the
 * same cents as in the portfolio.
 *
 * @throws AppError UNKNOWN_CLIENT for a client that the ledger does not know
 */
export async function readPortfolioOrders(
  read: ReadSnapshot,
  input: PortfolioOrdersInput,
): Promise<PortfolioOrders> {
  const { party, grouped, period } = await readScope(read, input);
  if (period === null) return noOrders;
  const centre = await readBottleneck(read, period);
  const workCentreId = isNotComputable(centre) ? null : centre.workCentreId;
  const { which, sort, limit, offset } = input;
  const filter = { ...period, party, grouped, which, workCentreId };
  const [rows, sums] = await Promise.all([
    read<PortfolioOrders["rows"][number]>(queries.orders, { ...filter, sort, limit, offset }),
    readOne<OrderSumsRow>(read, queries.orderSums, filter),
  ]);
  const known = knownContribution(sums.knownContributionCents, sums.ordersWithoutCost);
  // Fractions of a cent are shared out among all clients, so that a client's figure is known from all of them only.
  const figure =
    which === "all" && party !== null ? await readClientAmounts(read, period, party, grouped) : undefined;
  const contribution = figure?.contributionCents ?? known;
  return {
    rows,
    total: sums.total,
    sumRevenueCents: figure?.revenueCents ?? sums.revenueCents,
    sumContributionCents: isNotComputable(contribution) ? null : contribution,
    sumBottleneckHours: workCentreId === null ? null : sums.bottleneckHours,
  };
}

async function readClientAmounts(read: ReadSnapshot, period: Period, party: string, grouped: boolean) {
  const [clients, totals] = await Promise.all([
    readClients(read, period, period.from, grouped),
    readOne<TotalsRow>(read, queries.totals, { ...period }),
  ]);
  return clientAmounts(clients, totals).find(({ row }) => row.party === party);
}
