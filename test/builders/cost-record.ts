/** What the cost quantities are counted from, as a test writes it: clients K, X, Z over the first half of 2025. */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import type { DelayedOrders } from "#server/indicators/delays.ts";
import type { ClientRow, TotalsRow } from "#server/indicators/portfolio-rows.ts";
import type { RecordedAbsences } from "#server/labour/labour-record.ts";
import { mondayOf } from "#server/scheduling/civil-time.ts";
import type { CostAnalyses, CostRecord, CostScope, RecordedHourCost } from "#server/verdict/cost-record.ts";

const clientIds = ["K", "X", "Z"];

export const costScope: CostScope = {
  client: 0,
  clientId: "K",
  fromDay: dayNumber("2025-01-01"),
  toDay: dayNumber("2025-07-01"),
  thresholds: { hours: 8, absence: 11 },
  alsaceMoselle: false,
};

/** Days as text, money in cents; what is not said is not recorded. */
export interface WrittenOrder {
  readonly client: number;
  readonly on: string;
  readonly promised?: string;
  readonly delivered?: string;
  readonly cancelled?: boolean;
  readonly revenue: number;
  readonly cost?: number;
  readonly list?: number;
  readonly expedite?: number;
  readonly penalty?: number;
}

const dayOf = (text: string | undefined): number => (text === undefined ? NaN : dayNumber(text));

function ordersOf(written: readonly WrittenOrder[]): CostRecord["orders"] {
  const numbers = (of: (order: WrittenOrder) => number | undefined): Float64Array =>
    Float64Array.from(written, (order) => of(order) ?? NaN);
  return {
    count: written.length,
    client: Int32Array.from(written, ({ client }) => client),
    orderedOn: numbers(({ on }) => dayOf(on)),
    promisedOn: numbers(({ promised }) => dayOf(promised)),
    deliveredOn: numbers(({ delivered }) => dayOf(delivered)),
    cancelled: Uint8Array.from(written, ({ cancelled }) => (cancelled === true ? 1 : 0)),
    revenueCents: numbers(({ revenue }) => revenue),
    variableCostCents: numbers(({ cost }) => cost),
    listPriceCents: numbers(({ list }) => list),
    expediteCents: numbers(({ expedite }) => expedite),
    penaltyCents: numbers(({ penalty }) => penalty),
  };
}

/** The portfolio's rows, as its queries give them for these orders. */
function portfolioOf(
  written: readonly WrittenOrder[],
  scope: CostScope,
): { readonly clients: ClientRow[]; readonly totals: TotalsRow } {
  const counted = written.filter(
    ({ on, cancelled }) => cancelled !== true && dayOf(on) >= scope.fromDay && dayOf(on) < scope.toDay,
  );
  const sum = (orders: readonly WrittenOrder[], of: (order: WrittenOrder) => number): number =>
    orders.reduce((total, order) => total + of(order), 0);
  const amounts = (orders: readonly WrittenOrder[]) => {
    const known = orders.filter(({ cost }) => cost !== undefined);
    return {
      revenueCents: sum(orders, ({ revenue }) => revenue),
      knownContributionCents: sum(known, ({ revenue, cost = 0 }) => revenue - cost),
      orders: orders.length,
      ordersWithoutCost: orders.length - known.length,
      ordersJudged: 0,
      ordersLate: 0,
      ordersOpen: 0,
    };
  };
  const whole = amounts(counted);
  return {
    clients: clientIds.map((clientId, client) => ({
      party: clientId,
      clientId,
      name: clientId,
      members: [clientId],
      revenueBeforeCents: 0,
      ...amounts(counted.filter((order) => order.client === client)),
    })),
    totals: {
      ...whole,
      revenueCents: Math.round(whole.revenueCents),
      knownContributionCents: Math.round(whole.knownContributionCents),
      ordersCancelled: 0,
      operations: 0,
    },
  };
}

/** Hours of one person's day; the week and month follow from it. */
export interface WrittenHours {
  readonly employee: number;
  readonly on: string;
  readonly production?: number;
  readonly office?: number;
  readonly othersProduction?: number;
  readonly othersOffice?: number;
  /** Entries of payroll overtime on the client's orders, and on others'. */
  readonly overtime?: number;
  readonly othersOvertime?: number;
}

export function hoursOf(written: readonly WrittenHours[]): CostRecord["hours"] {
  const minutes = (of: (row: WrittenHours) => number | undefined): Float64Array =>
    Float64Array.from(written, (row) => 60 * (of(row) ?? 0));
  const entries = (of: (row: WrittenHours) => number | undefined): Float64Array =>
    Float64Array.from(written, (row) => ((of(row) ?? 0) > 0 ? 1 : 0));
  return {
    count: written.length,
    employee: Int32Array.from(written, ({ employee }) => employee),
    week: Int32Array.from(written, ({ on }) => mondayOf(dayNumber(on))),
    month: Int32Array.from(written, ({ on }) => dayNumber(`${on.slice(0, 7)}-01`)),
    productionMinutes: minutes(({ production }) => production),
    officeMinutes: minutes(({ office }) => office),
    othersProductionMinutes: minutes(({ othersProduction }) => othersProduction),
    othersOfficeMinutes: minutes(({ othersOffice }) => othersOffice),
    productionEntries: entries(({ production }) => production),
    officeEntries: entries(({ office }) => office),
    overtimeEntries: entries(({ overtime }) => overtime),
    othersOvertimeEntries: entries(({ othersOvertime }) => othersOvertime),
  };
}

export interface WrittenInvoice {
  readonly issued: string;
  readonly due: string;
  readonly paid?: string;
  readonly blocked?: string;
  readonly cents: number;
}

export function invoicesOf(written: readonly WrittenInvoice[]): CostRecord["invoices"] {
  return {
    count: written.length,
    issuedOn: Float64Array.from(written, ({ issued }) => dayOf(issued)),
    dueOn: Float64Array.from(written, ({ due }) => dayOf(due)),
    paidOn: Float64Array.from(written, ({ paid }) => dayOf(paid)),
    blockedOn: Float64Array.from(written, ({ blocked }) => dayOf(blocked)),
    amountCents: Float64Array.from(written, ({ cents }) => cents),
  };
}

export interface WrittenPerson {
  readonly weeklyHours?: number;
  readonly hourlyCents?: number;
  readonly joined?: string;
  readonly left?: string;
}

export function employeesOf(written: readonly WrittenPerson[]): CostRecord["employees"] {
  return {
    count: written.length,
    team: new Int32Array(written.length),
    weeklyMinutes: Float64Array.from(written, ({ weeklyHours = 35 }) => weeklyHours * 60),
    hourlyCents: Float64Array.from(written, ({ hourlyCents = NaN }) => hourlyCents),
    joinedOn: Float64Array.from(written, ({ joined }) => dayOf(joined)),
    leftOn: Float64Array.from(written, ({ left }) => dayOf(left)),
  };
}

/** Sick days, both included. */
export function absencesOf(
  written: readonly { readonly employee: number; readonly from: string; readonly to: string }[],
): RecordedAbsences {
  return {
    count: written.length,
    employee: Int32Array.from(written, ({ employee }) => employee),
    fromDay: Int32Array.from(written, ({ from }) => dayNumber(from)),
    toDay: Int32Array.from(written, ({ to }) => dayNumber(to)),
    kind: new Int32Array(written.length),
  };
}

/** Everybody's hour costs so many cents. */
export function hourCostsOf(cents: number, people = 8): RecordedHourCost[] {
  return [0, 1].flatMap((ofClient) =>
    [0, 1].map((office) => ({ ofClient, office, minutes: 600, cents: cents * 10, people })),
  );
}

interface WrittenRecord extends Partial<Omit<CostRecord, "orders">> {
  readonly orders?: readonly WrittenOrder[];
}

/** Everything is on record; what is not said is nothing. */
export function costRecord({ orders = [], ...overrides }: WrittenRecord = {}): CostRecord {
  const scope = overrides.scope ?? costScope;
  return {
    scope,
    covered: {
      endDay: scope.toDay,
      hoursFromDay: scope.fromDay,
      hoursToDay: scope.toDay,
      listPrices: 1,
      expediteCosts: 1,
      penalties: 1,
      invoices: 1,
      payments: 1,
      timeEntries: 1,
    },
    ...portfolioOf(orders, scope),
    clientIds,
    orders: ordersOf(orders),
    invoices: invoicesOf([]),
    hours: hoursOf([]),
    hourCosts: hourCostsOf(30_00),
    employees: employeesOf([]),
    absences: absencesOf([]),
    ...overrides,
  };
}

/** Only that there is one is looked at. */
const computedReplay: ComputedDelays["replay"] = {
  status: "computed",
  gate: "requested-first",
  medianErrorShare: 0,
  rule: "fifo",
  delayDays: { estimate: 0, low: 0, high: 0 },
  ordersCompared: 0,
  ordersDelayedADay: 0,
  ordersMadeLate: 0,
  ordersSavedFromLate: 0,
  privilegeDays: 0,
  changeDays: 0,
  volumeDays: 0,
  volumeWithoutCapacityDays: 0,
  onTimeInFull: notComputable("no-orders-to-judge", ["orders.promised_on"]),
  draws: 0,
  seed: 0,
  blockWeeks: 4,
};

/** A replay: by order, its delivery in recorded order and by the rule. All orders of others are counted. */
export function replayOf(
  { orders, scope }: CostRecord,
  deliveries: readonly (readonly [asStarted: string, byRule: string] | null)[],
): Exclude<CostAnalyses["delays"], NotComputable> {
  const day = (place: 0 | 1): Float64Array =>
    Float64Array.from({ length: orders.count }, (_, order) => dayOf(deliveries[order]?.[place]));
  const [deliveredAsStarted, deliveredByRule] = [day(0), day(1)];
  const unknown = new Float64Array(orders.count).fill(NaN);
  const delayed: DelayedOrders = {
    counted: Uint8Array.from(orders.client, (client, order) =>
      client !== scope.client && orders.cancelled[order] === 0 ? 1 : 0,
    ),
    imposedDays: deliveredAsStarted.map((on, order) => on - deliveredByRule[order]),
    imposedOn: deliveredAsStarted,
    deliveredAsStarted,
    deliveredByRule,
    reactionaryDays: unknown,
    slackDays: unknown,
  };
  return { orders: delayed, answer: { replay: computedReplay } };
}

/** No analysis at all, but those that a test gives. */
export function costAnalyses(overrides: Partial<CostAnalyses> = {}): CostAnalyses {
  return {
    delays: notComputable("no-operations", ["operations"]),
    overtime: notComputable("no-time-entries", ["time_entries"]),
    people: notComputable("no-time-entries", ["time_entries", "absences"]),
    requestedShare: 1,
    ...overrides,
  };
}
