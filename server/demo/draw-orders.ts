/** The orders of one site over the period: when, for whom, through which centres, at what price. */
import { minutesPerDay } from "#server/scheduling/civil-time.ts";
import { randomSource, type RandomSource } from "#server/statistics/random-source.ts";
import type { DemoClient } from "./client-portfolio.ts";
import { drawDemand, progressOf } from "./draw-demand.ts";
import type { DemoOperation, DemoOrder } from "./demo-order.ts";
import type { PlantCalendar } from "./plant-calendar.ts";
import { bottleneckCode, crewMinutes, type DemoSite } from "./plant-layout.ts";
import type { ScenarioPlan } from "./scenario-plan.ts";

/** Sequences of centres with how often each is asked for. */
const routings = [
  { share: 0.25, codes: ["DE", "TO", "FR", "CO"] },
  { share: 0.2, codes: ["DE", "FR", "CO"] },
  { share: 0.15, codes: ["DE", "TO", "TT", "CO"] },
  { share: 0.1, codes: ["TO", "FR", "TT", "CO"] },
  { share: 0.1, codes: ["DE", "CO"] },
  { share: 0.1, codes: ["DE", "TO", "FR", "TT", "CO"] },
  { share: 0.1, codes: ["FR", "CO"] },
];
const routingShares = routings.map(({ share }) => share);

/** Regular hours of the bottleneck that are sold, on average. */
const bottleneckLoad = 1.1;
/** Clocks run in steps of so many minutes, so that hours have two exact decimals. */
const step = 3;
const longestOperation = crewMinutes * 2;
/** List price of an hour of work, in cents. */
const listCentsPerHour = 30_500;
const cancelledShare = 0.012;
/** Working days that an order served first gets beyond its preparation. */
const urgentDays = 5;

const toStep = (minutes: number): number => Math.round(minutes / step) * step;

export interface OrderWorld {
  readonly seed: number;
  readonly calendar: PlantCalendar;
  readonly clients: readonly DemoClient[];
  readonly plan: ScenarioPlan;
  readonly site: DemoSite;
}

/** Orders per ordinary working day of each client, such that revenue has the intended shares and the bottleneck its load. */
function dailyOrders({ clients, site }: OrderWorld): number[] {
  const bottleneck = site.centres.find(({ code }) => code === bottleneckCode);
  if (bottleneck === undefined) throw new RangeError("a site has a bottleneck");
  const visits = routings.reduce(
    (sum, { share, codes }) => sum + (codes.includes(bottleneckCode) ? share : 0),
    0,
  );
  const hours = clients.map(
    ({ revenueShare, priceLevel, discount }) => revenueShare / (priceLevel * (1 - discount)),
  );
  const allHours = hours.reduce((sum, each) => sum + each, 0);
  const hoursSold = (bottleneckLoad * bottleneck.machines * 2 * crewMinutes) / 60;
  return clients.map(
    ({ operationSize }, index) =>
      ((hours[index] / allHours) * hoursSold) / (visits * bottleneck.meanHours * operationSize),
  );
}

function drawOperations(source: RandomSource, site: DemoSite, size: number): DemoOperation[] {
  const { codes } = routings[source.weighted(routingShares)];
  const orderSize = size * source.logNormal(0.45);
  return codes.map((code) => {
    const centre = site.centres.findIndex((each) => each.code === code);
    const hours = site.centres[centre].meanHours * orderSize * source.logNormal(0.3);
    const standardMinutes = Math.min(longestOperation, Math.max(12, toStep(hours * 60)));
    return {
      centre,
      standardMinutes,
      workMinutes: Math.max(12, toStep(standardMinutes * (0.9 + 0.2 * source.uniform()))),
      extraMinutes: 0,
      lagMinutes: 30 + step * source.whole(61),
    };
  });
}

/** The operation that a late change lengthens: at the bottleneck where there is one, else the first. */
function changed(operations: readonly DemoOperation[], site: DemoSite, growth: number): DemoOperation[] {
  const atBottleneck = operations.findIndex(({ centre }) => site.centres[centre].code === bottleneckCode);
  return operations.map((operation, index) =>
    index === Math.max(0, atBottleneck)
      ? { ...operation, extraMinutes: Math.max(step, toStep(operation.standardMinutes * growth)) }
      : operation,
  );
}

/** What chance decides about one order that comes in on a day. */
function drawOrder(
  world: OrderWorld,
  client: DemoClient,
  draws: {
    readonly contents: RandomSource;
    readonly privileges: RandomSource;
    readonly changes: RandomSource;
  },
  day: number,
): Omit<DemoOrder, "orderId"> {
  const { calendar, plan, site } = world;
  const { contents, privileges, changes } = draws;
  const orderedAt = day * minutesPerDay + 8 * 60 + step * contents.whole(180);
  const drawn = drawOperations(contents, site, client.operationSize);
  const releaseDay = calendar.addWorkingDays(day, client.preparationDays + contents.whole(3));
  const releaseAt = releaseDay * minutesPerDay + 6 * 60 + step * contents.whole(200);
  const ordinaryPromiseOn = calendar.addWorkingDays(day, client.leadDays + contents.whole(4) - 1);
  const standardMinutes = drawn.reduce((sum, operation) => sum + operation.standardMinutes, 0);
  const listPriceCents = Math.round(
    (standardMinutes / 60) * listCentsPerHour * client.priceLevel * contents.logNormal(0.12),
  );
  const costNoise = contents.logNormal(0.08);

  const [firstAtStart, firstAtEnd] = plan.firstShare;
  const firstShare = firstAtStart + (firstAtEnd - firstAtStart) * progressOf(calendar, day);
  const servedFirst = privileges.chance(firstShare) && client.suspect;
  const onRecord = privileges.chance(plan.onRecordShare) && servedFirst;
  const requestedAt = orderedAt + step * privileges.between(1, 30);
  const shortPromiseOn = calendar.addWorkingDays(day, client.preparationDays + urgentDays);

  const wantsChange = changes.chance(plan.lateChangeShare) && client.suspect;
  const growth = 0.25 + 0.35 * changes.uniform();
  const changedAt = calendar.addWorkingDays(day, 1) * minutesPerDay + 9 * 60 + step * changes.whole(120);
  const cancelled = changes.chance(cancelledShare);
  const hasChange = wantsChange && !cancelled;
  return {
    client: client.index,
    orderedAt,
    releaseAt,
    ordinaryPromiseOn,
    promisedOn: servedFirst ? Math.min(shortPromiseOn, ordinaryPromiseOn) : ordinaryPromiseOn,
    servedFirst,
    requestedAt: onRecord ? requestedAt : null,
    changedAt: hasChange ? changedAt : null,
    cancelled,
    operations: hasChange ? changed(drawn, site, growth) : drawn,
    listPriceCents,
    revenueCents: Math.round(listPriceCents * (1 - client.discount)),
    variableCostCents: Math.round(listPriceCents * client.variableCostShare * costNoise),
    quantity: 5 * contents.between(1, 60),
    shippingDays: contents.whole(2),
  };
}

function drawClientOrders(
  world: OrderWorld,
  client: DemoClient,
  perDay: number,
): Omit<DemoOrder, "orderId">[] {
  const stream = (purpose: string): RandomSource =>
    randomSource(world.seed, purpose, world.site.index, client.clientId);
  const draws = {
    contents: stream("contents"),
    privileges: stream("served first"),
    changes: stream("late changes"),
  };
  return drawDemand(stream("arrivals"), world.calendar, world.plan, client, perDay).flatMap(
    ({ day, orders }) => Array.from({ length: orders }, () => drawOrder(world, client, draws, day)),
  );
}

/** The orders of a site in order of time, with their identifiers. */
export function drawOrders(world: OrderWorld): DemoOrder[] {
  const perDay = dailyOrders(world);
  return world.clients
    .filter(({ prospect }) => !prospect)
    .flatMap((client) => drawClientOrders(world, client, perDay[client.index]))
    .toSorted((left, right) => left.orderedAt - right.orderedAt || left.client - right.client)
    .map((order, place) => ({
      ...order,
      orderId: `CMD-${world.site.index + 1}${String(place + 1).padStart(6, "0")}`,
    }));
}
