import { describe, expect, it } from "vitest";
import { notComputable } from "#shared/schema/scalar.ts";
import { amountOf, examinedClient, rankedClients, shareOf } from "#client/pages/portfolio/client-weight.ts";
import { shownClient, shownPortfolio } from "#test/builders/shown-portfolio.ts";

const missing = notComputable("no-variable-cost", ["orders.variable_cost"]);
const first = shownClient({ clientId: "A", revenueCents: 100, contributionCents: 10, bottleneckHours: 1 });
const second = shownClient({ clientId: "B", revenueCents: 80, contributionCents: 30, bottleneckHours: 2 });
const third = shownClient({
  clientId: "C",
  revenueCents: 60,
  contributionCents: missing,
  bottleneckHours: 2,
});

const ids = (basis: Parameters<typeof rankedClients>[1]) =>
  rankedClients([third, second, first], basis).map(({ clientId }) => clientId);

describe("what a client weighs", () => {
  it("is read from the chosen basis", () => {
    const client = shownClient({ revenueShare: 0.1, contributionShare: 0.2, bottleneckShare: 0.3 });
    expect([
      shareOf(client, "revenue"),
      shareOf(client, "contribution"),
      shareOf(client, "bottleneck-hours"),
    ]).toEqual([0.1, 0.2, 0.3]);
    expect(amountOf(third, "contribution")).toBe(missing);
  });

  it("ranks clients, those without an amount last and equals as given", () => {
    expect(ids("revenue")).toEqual(["A", "B", "C"]);
    expect(ids("contribution")).toEqual(["B", "A", "C"]);
    expect(ids("bottleneck-hours")).toEqual(["C", "B", "A"]);
  });
});

describe("the examined client", () => {
  it("is found among a group's members", () => {
    const group = shownClient({ clientId: "A", members: ["A", "Z"] });
    const portfolio = shownPortfolio({ clients: [group], examinedClientId: "Z" });
    expect(examinedClient(portfolio)?.clientId).toBe("A");
  });

  it("is nobody without an order in the period", () => {
    expect(examinedClient(shownPortfolio({ clients: [first], examinedClientId: "Z" }))).toBeNull();
  });
});
