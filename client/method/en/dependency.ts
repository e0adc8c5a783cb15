/** Chapter 1, dependency. */
import type { ChapterText } from "#client/method/method-text.ts";

export const dependency: ChapterText<1> = {
  "client-share": {
    name: "Share of a client",
    says: "What a client weighs in revenue, in contribution or in bottleneck hours.",
    formula:
      "amount of its orders that are not cancelled ÷ that of all clients with a positive amount, over the period",
    limits:
      "A client with a zero or negative amount is not in the denominator; it is counted apart. A share says nothing of what the client costs.",
  },
  "share-trend": {
    name: "Change of the share",
    says: "By how many points the client's share moved from quarter to quarter, or since the period before.",
    formula:
      "share of the last whole quarter − share of the first; each share: the client's revenue in the quarter ÷ that of all clients with a positive amount",
    limits:
      "A quarter is whole if the period holds it and the ledger covers it, within a few days. A rise may come from the other clients as much as from this one.",
  },
  "largest-shares": {
    name: "Shares of the largest clients (CR1, CR3, CR5)",
    says: "What the first, the first three and the first five clients weigh together.",
    formula: "sum of the shares of the k largest clients, k = 1, 3, 5",
    limits:
      "Does not see the rest of the portfolio: two portfolios with the same first five may differ widely.",
  },
  "herfindahl-index": {
    name: "Concentration index (HHI and HHI*)",
    says: "Whether the portfolio hangs on a few clients: the large ones count most. HHI* brings the index to 0 for equal shares and 1 for a single client.",
    formula: "HHI = sum of the squared shares; HHI* = (HHI − 1/n) ÷ (1 − 1/n), n clients",
    limits:
      "Competition law reads it at 0.10 and 0.18 to judge markets; for a portfolio those bands are context only.",
  },
  "effective-clients": {
    name: "Effective clients",
    says: "Of how many clients of equal size the portfolio has the concentration.",
    formula: "effective clients = 1 ÷ HHI; HHI = sum of the squared shares",
    limits: "It is no number of clients to win: two more small ones hardly move it.",
  },
  "gini-lorenz": {
    name: "Gini index and Lorenz curve",
    says: "How the amount is spread from the smallest client to the largest: 0 if all weigh the same.",
    formula:
      "twice the area between the Lorenz curve and the diagonal: 2 Σ i·x(i) ÷ (n Σ x) − (n + 1)/n, amounts ascending",
    limits:
      "Depends on the number of clients, which stands beside it. A portfolio of two equal clients is equal, and dependent.",
  },
  "major-client-index": {
    name: "Concentration of major clients",
    says: "The part of the concentration that clients of 10% and more make up.",
    formula: "sum of the squared shares of the clients of 10% and more",
    limits: "Jumps when a client crosses 10%.",
  },
  "dependency-thresholds": {
    name: "Customary thresholds",
    says: "From which share custom worries, alerts or asks for a disclosure in the accounts.",
    formula: "a threshold is met when the share equals or exceeds it; share of revenue",
    limits:
      "In law, dependence is the absence of an equivalent outlet: a percentage alone never establishes it.",
  },
  contribution: {
    name: "Contribution",
    says: "What is left of a client's sales once what would not have been bought without them is paid.",
    formula: "revenue − variable cost; ratio: contribution ÷ revenue",
    limits:
      "A single order without a variable cost makes it not computable: it would count as nothing. Labour is not in it; it comes in chapter 5.",
  },
  bottleneck: {
    name: "Bottleneck and bottleneck hours",
    says: "The work centre with the heaviest load, and how many of its hours each client takes.",
    formula:
      "the centre with most standard hours per open machine-hour; a client's hours: sum of the standard hours of its operations there",
    limits:
      "Without recorded shifts, centres are compared by machine. A bottleneck may move within a year; one is named for a period.",
  },
  "profit-equation": {
    name: "Profit equation",
    says: "What the company earns in a year, from which sales on, and by how much they may fall.",
    formula:
      "result = contribution − fixed cost; break-even = fixed cost ÷ contribution ratio; margin of safety = (revenue − break-even) ÷ revenue; leverage = contribution ÷ result",
    limits:
      "Takes the contribution ratio to stay the same whatever the volume. Amounts of the period become yearly by the calendar.",
  },
  "client-loss": {
    name: "Loss of a client",
    says: "The yearly result that would be left if the client went: at once, after 3, 6 and 12 months, with and without resale of the freed hours.",
    formula: "today's result − lost contribution + avoidable fixed cost (+ contribution of the resold hours)",
    limits:
      "A scenario, no forecast. The band says what the ranges of the assumptions leave (triangular laws, 1,000 draws from a fixed seed), not what a sample would.",
  },
  "on-time-share": {
    name: "Delivered on time",
    says: "The part of the orders delivered by the day of the first promise.",
    formula: "orders delivered on time ÷ delivered orders that had a promise",
    limits:
      "Counts only what was delivered; the Planning page also counts open orders that are late already, and the quantity.",
  },
};
