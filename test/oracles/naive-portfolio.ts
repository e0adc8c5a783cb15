/**
 * The portfolio of a period told the slow way: order by order in loops, without SQL, in whole cents. It stands beside the
 * product to be compared with it on random ledgers.
 */

export interface PlainOrder {
  readonly orderId: string;
  readonly clientId: string;
  readonly orderedOn: string;
  readonly promisedOn: string | null;
  readonly deliveredOn: string | null;
  readonly revenueCents: number;
  readonly variableCostCents: number | null;
  readonly status: "open" | "delivered" | "cancelled" | null;
  /** Standard hours at each work centre. */
  readonly hours: Readonly<Record<string, number>>;
}

export interface PlainLedger {
  /** The group of each client, null for one on its own. */
  readonly groups: Readonly<Record<string, string | null>>;
  readonly machines: Readonly<Record<string, number>>;
  readonly orders: readonly PlainOrder[];
}

interface PlainClient {
  readonly members: string[];
  revenueCents: number;
  /** Null when the cost of an order is not known. */
  contributionCents: number | null;
  bottleneckHours: number;
  orders: number;
  judged: number;
  late: number;
  open: number;
}

export interface PlainPortfolio {
  readonly bottleneckId: string | null;
  /** By the ids of their members, sorted and joined by `+`. */
  readonly clients: Map<string, PlainClient>;
  readonly herfindahlIndex: number | null;
}

interface Question {
  readonly from: string;
  readonly to: string;
  readonly grouped: boolean;
}

function bottleneckOf(ledger: PlainLedger, orders: readonly PlainOrder[]): string | null {
  let chosen: string | null = null;
  let most = 0;
  for (const centre of Object.keys(ledger.machines).sort()) {
    let hours = 0;
    for (const order of orders) hours += order.hours[centre] ?? 0;
    const load = hours / (ledger.machines[centre] ?? 1);
    if (load > most) {
      most = load;
      chosen = centre;
    }
  }
  return chosen;
}

export function naivePortfolio(ledger: PlainLedger, { from, to, grouped }: Question): PlainPortfolio {
  const orders = ledger.orders.filter(
    (order) => order.status !== "cancelled" && order.orderedOn >= from && order.orderedOn < to,
  );
  const bottleneckId = bottleneckOf(ledger, orders);
  const clients = new Map<string, PlainClient>();
  for (const order of orders) {
    const group = ledger.groups[order.clientId] ?? null;
    const members =
      grouped && group !== null
        ? Object.keys(ledger.groups).filter((client) => ledger.groups[client] === group)
        : [order.clientId];
    const key = members.sort().join("+");
    const none = {
      revenueCents: 0,
      contributionCents: 0,
      bottleneckHours: 0,
      orders: 0,
      judged: 0,
      late: 0,
      open: 0,
    };
    const client: PlainClient = clients.get(key) ?? { members, ...none };
    clients.set(key, client);
    client.orders += 1;
    client.revenueCents += order.revenueCents;
    if (order.variableCostCents === null) client.contributionCents = null;
    else if (client.contributionCents !== null) {
      client.contributionCents += order.revenueCents - order.variableCostCents;
    }
    client.bottleneckHours += bottleneckId === null ? 0 : (order.hours[bottleneckId] ?? 0);
    if (order.deliveredOn === null) client.open += order.status === "delivered" ? 0 : 1;
    else if (order.promisedOn !== null) {
      client.judged += 1;
      client.late += order.deliveredOn > order.promisedOn ? 1 : 0;
    }
  }
  const positive = [...clients.values()].map((client) => client.revenueCents).filter((cents) => cents > 0);
  const total = positive.reduce((sum, cents) => sum + cents, 0);
  const herfindahlIndex = total === 0 ? null : positive.reduce((sum, cents) => sum + (cents / total) ** 2, 0);
  return { bottleneckId, clients, herfindahlIndex };
}
