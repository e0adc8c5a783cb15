/** Which sentence opens the page: the examined client's weight, and the alert or the basis it is set against. */
import type { ComputedPortfolio, DependencyBasis, PortfolioClient } from "#shared/schema/portfolio.ts";
import type { NotComputable } from "#shared/schema/scalar.ts";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { rankedClients, shareOf } from "./client-weight.ts";

export type Headline =
  /** By revenue, against the usual alert of one client. */
  | {
      readonly kind: "alert";
      readonly share: number;
      readonly threshold: number;
      readonly met: boolean;
    }
  /** By another basis, against the share of revenue. */
  | { readonly kind: "against-revenue"; readonly share: number; readonly revenueShare: number }
  /** The share alone: there is nothing to set it against. */
  | { readonly kind: "share"; readonly share: number }
  | { readonly kind: "unknown"; readonly why: NotComputable };

export interface Standing {
  readonly rank: number;
  readonly of: number;
  /** The largest client by the basis, where it is another one. */
  readonly leader: { readonly name: string; readonly share: number } | null;
}

/** The sentence for the examined client. A share equal to the threshold meets it. */
export function headline(
  portfolio: ComputedPortfolio,
  examined: PortfolioClient,
  basis: DependencyBasis,
): Headline {
  const share = shareOf(examined, basis);
  if (!isComputed(share)) return { kind: "unknown", why: share };
  if (basis === "revenue") {
    const threshold = portfolio.flags.find(({ flag }) => flag === "cr1-alert")?.threshold;
    return threshold === undefined
      ? { kind: "share", share }
      : { kind: "alert", share, threshold, met: share >= threshold };
  }
  const revenueShare = orNull(examined.revenueShare);
  return revenueShare === null ? { kind: "share", share } : { kind: "against-revenue", share, revenueShare };
}

/** Where the examined client stands among all; null where its share is not known. */
export function standing(
  portfolio: ComputedPortfolio,
  examined: PortfolioClient,
  basis: DependencyBasis,
): Standing | null {
  const ranked = rankedClients(portfolio.clients, basis);
  if (orNull(shareOf(examined, basis)) === null) return null;
  const rank = ranked.findIndex((client) => client.clientId === examined.clientId) + 1;
  const first = ranked[0];
  const leaderShare = first === undefined ? null : orNull(shareOf(first, basis));
  return {
    rank,
    of: ranked.length,
    leader:
      rank === 1 || first === undefined || leaderShare === null
        ? null
        : { name: first.name, share: leaderShare },
  };
}

/**
 * How many decimals a share needs beside a threshold so that the sentence does not contradict itself: 24.8 % would
 * round to the 25 % that it is said to be under.
 *
 * @returns 0, 1 or 2
 */
export function digitsBeside(share: number, threshold: number): number {
  for (const digits of [0, 1]) {
    const scale = 100 * 10 ** digits;
    const [shown, limit] = [Math.round(share * scale), Math.round(threshold * scale)];
    if (share === threshold || shown !== limit) return digits;
  }
  return 2;
}
