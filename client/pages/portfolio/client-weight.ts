/** What a client weighs by the chosen basis. */
import type {
  ComputedPortfolio,
  Concentration,
  DependencyBasis,
  PortfolioClient,
} from "#shared/schema/portfolio.ts";
import type { NotComputable } from "#shared/schema/scalar.ts";
import { orNull } from "#client/lib/computed.ts";

/** The share of the basis, 0 to 1. */
export function shareOf(client: PortfolioClient, basis: DependencyBasis): number | NotComputable {
  if (basis === "revenue") return client.revenueShare;
  return basis === "contribution" ? client.contributionShare : client.bottleneckShare;
}

/** The amount of the basis: cents, or hours. */
export function amountOf(client: PortfolioClient, basis: DependencyBasis): number | NotComputable {
  if (basis === "revenue") return client.revenueCents;
  return basis === "contribution" ? client.contributionCents : client.bottleneckHours;
}

/** The concentration of the basis. */
export function concentrationOf(portfolio: ComputedPortfolio, basis: DependencyBasis): Concentration {
  if (basis === "revenue") return portfolio.concentration;
  return basis === "contribution"
    ? portfolio.concentrationByContribution
    : portfolio.concentrationByBottleneckHours;
}

/** Clients by the basis, largest first; those without an amount last, in the order given. */
export function rankedClients(
  clients: readonly PortfolioClient[],
  basis: DependencyBasis,
): readonly PortfolioClient[] {
  const amount = (client: PortfolioClient) => orNull(amountOf(client, basis)) ?? Number.NEGATIVE_INFINITY;
  return clients.toSorted((left, right) => {
    const [first, second] = [amount(left), amount(right)];
    return first === second ? 0 : second - first;
  });
}

/** The examined client's row. A portfolio always holds it; null guards against an answer that does not. */
export function examinedClient(portfolio: ComputedPortfolio): PortfolioClient | null {
  return (
    portfolio.clients.find((client) => client.clientId === portfolio.examinedClientId) ??
    portfolio.clients.find((client) => client.members.includes(portfolio.examinedClientId)) ??
    null
  );
}
