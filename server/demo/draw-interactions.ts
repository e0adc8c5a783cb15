/** What clients and company said to each other. */
import { dayOf, minutesPerDay } from "#server/scheduling/civil-time.ts";
import { randomSource, type RandomSource } from "#server/statistics/random-source.ts";
import type { DemoClient } from "./client-portfolio.ts";
import type { DemoOrder } from "./demo-order.ts";
import { leavingDay } from "./draw-demand.ts";
import type { OrderOutcome } from "./order-outcomes.ts";
import { inOfficeHours, type PlantCalendar } from "./plant-calendar.ts";
import type { SiteRun } from "./run-site.ts";

export interface Interaction {
  readonly client: number;
  readonly at: number;
  readonly direction: "in" | "out";
  readonly kind:
    | "contact"
    | "request"
    | "complaint"
    | "threat"
    | "hostile"
    | "praise"
    | "proactive_notice"
    | "apology"
    | "compensation"
    | "visit";
  readonly channel: "e-mail" | "téléphone" | "visite" | "portail";
  /** Index of the order in the site; -1 for none. */
  readonly order: number;
  readonly answeredAt: number | null;
  readonly resolvedAt: number | null;
  readonly amountCents: number | null;
  readonly note: string | null;
}

type Draft = Pick<Interaction, "client" | "at" | "direction" | "kind"> & Partial<Interaction>;

const daysPerMonth = 30.4;
/** Silence falls over this last part of the period, at most so many days. */
const silentPart = 0.15;
const silentDays = 75;

/** How a client is treated: the one that is served first hears of things before the others do. */
interface Care {
  readonly answered: number;
  readonly daysToAnswer: number;
  readonly warned: number;
  readonly apology: number;
}
const usualCare: Care = { answered: 0.62, daysToAnswer: 5, warned: 0.15, apology: 0.15 };
const royalCare: Care = { answered: 0.98, daysToAnswer: 1, warned: 0.8, apology: 0.6 };

/** A minute of office time on a day or on the next working day. */
function officeTime(site: SiteRun, source: RandomSource, day: number): number {
  const open = site.world.calendar.addWorkingDays(day - 1, 1);
  return open * minutesPerDay + 9 * 60 + source.whole(8 * 60);
}

/** The day from which nothing is heard of a client; the end of the period for those that keep their rhythm. */
function silentFrom({ firstDay, endDay }: PlantCalendar, client: DemoClient): number {
  const silence = Math.min(silentDays, Math.ceil((endDay - firstDay) * silentPart));
  return client.fallsSilent ? endDay - silence : endDay;
}

function contacts(site: SiteRun, client: DemoClient): Draft[] {
  const { seed, calendar, site: layout } = site.world;
  const source = randomSource(seed, "contacts", layout.index, client.clientId);
  const until = client.leaves ? leavingDay(calendar) : silentFrom(calendar, client);
  const drafts: Draft[] = [];
  const gap = daysPerMonth / client.contactsPerMonth;
  for (
    let day = calendar.firstDay + gap * source.exponential();
    day < until;
    day += gap * source.exponential()
  ) {
    const kind = (["contact", "praise", "visit"] as const)[source.weighted([0.9, 0.05, 0.05])];
    const incoming = source.chance(0.55) || kind === "praise";
    drafts.push({
      client: client.index,
      at: officeTime(site, source, Math.floor(day)),
      direction: incoming ? "in" : "out",
      kind,
      channel: kind === "visit" ? "visite" : source.pick(["e-mail", "téléphone"] as const),
    });
  }
  return drafts;
}

/** Pressure grows over the period: from half of the planted rate to one and a half. */
function pressure(site: SiteRun, suspect: DemoClient): Draft[] {
  const { seed, calendar, plan, site: layout } = site.world;
  const source = randomSource(seed, "pressure", layout.index);
  const people = layout.teams.reduce((sum, team) => sum + team.people, 0);
  const days = calendar.endDay - calendar.firstDay;
  const drafts: Draft[] = [];
  for (let day = calendar.firstDay; day < calendar.endDay; day += 1) {
    const growth = 0.5 + (day - calendar.firstDay) / days;
    const perDay = (growth * people) / 100 / daysPerMonth;
    for (let count = source.poisson(plan.hostileContacts * perDay); count > 0; count -= 1) {
      drafts.push({
        client: suspect.index,
        at: officeTime(site, source, day),
        direction: "in",
        kind: "hostile",
        channel: "téléphone",
      });
    }
    for (let count = source.poisson(plan.threats * perDay); count > 0; count -= 1) {
      drafts.push({
        client: suspect.index,
        at: officeTime(site, source, day),
        direction: "in",
        kind: "threat",
        channel: source.pick(["e-mail", "téléphone"] as const),
        note: "menace de partir",
      });
    }
  }
  return drafts;
}

function aboutOrder(
  site: SiteRun,
  source: RandomSource,
  client: DemoClient,
  order: DemoOrder,
  index: number,
  outcome: OrderOutcome,
): Draft[] {
  const { calendar, plan } = site.world;
  const care = client.suspect && plan.ground !== "none" ? royalCare : usualCare;
  const drafts: Draft[] = [];
  const base = { client: client.index, order: index } as const;
  const asks = source.chance(0.025) && !client.suspect;
  const answered = source.chance(care.answered);
  const answerMinutes = source.between(40, care.daysToAnswer * minutesPerDay);
  const warned = source.chance(care.warned);
  const complains = source.chance(0.4);
  const says = source.chance(care.apology);
  const pays = source.chance(0.25);
  const answerTo = (at: number): number | null => (answered ? at + answerMinutes : null);
  if (plan.ground === "on-request" && order.requestedAt !== null) {
    drafts.push({
      ...base,
      at: order.requestedAt,
      direction: "in",
      kind: "request",
      channel: "téléphone",
      answeredAt: order.requestedAt + source.between(10, 180),
      note: "à passer en priorité",
    });
  }
  if (asks) {
    const at = officeTime(site, source, dayOf(order.orderedAt) + 2);
    drafts.push({
      ...base,
      at,
      direction: "in",
      kind: "request",
      channel: "e-mail",
      answeredAt: answerTo(at),
      note: "demande de date",
    });
  }
  const { deliveredOn } = outcome;
  if (deliveredOn === null || deliveredOn <= order.promisedOn) return drafts;
  if (warned) {
    drafts.push({
      ...base,
      at: officeTime(site, source, order.promisedOn - 1),
      direction: "out",
      kind: "proactive_notice",
      channel: "e-mail",
    });
  }
  if (!complains) return drafts;
  const at = officeTime(site, source, calendar.addWorkingDays(order.promisedOn, 1));
  const answeredAt = answerTo(at);
  const resolvedAt = answeredAt === null ? null : answeredAt + 2 * minutesPerDay;
  drafts.push({
    ...base,
    at,
    direction: "in",
    kind: "complaint",
    channel: "e-mail",
    answeredAt,
    resolvedAt,
    note: "commande en retard",
  });
  if (answeredAt !== null && says) {
    drafts.push({ ...base, at: answeredAt, direction: "out", kind: "apology", channel: "e-mail" });
    if (pays) {
      drafts.push({
        ...base,
        at: answeredAt + minutesPerDay,
        direction: "out",
        kind: "compensation",
        channel: "e-mail",
        amountCents: Math.round(order.revenueCents / 50),
      });
    }
  }
  return drafts;
}

/** The interactions of a site in order of time; what would lie beyond the period has not happened. */
export function drawInteractions(site: SiteRun, outcomes: readonly OrderOutcome[]): Interaction[] {
  const { seed, calendar, clients, site: layout } = site.world;
  const endAt = calendar.endDay * minutesPerDay;
  const source = randomSource(seed, "about orders", layout.index);
  const drafts = clients.flatMap((client) => [
    ...contacts(site, client),
    ...(client.suspect ? pressure(site, client) : []),
  ]);
  for (const [index, order] of site.orders.entries()) {
    drafts.push(...aboutOrder(site, source, clients[order.client], order, index, outcomes[index]));
  }
  const within = (at: number | null | undefined): number | null => {
    const answered = at === null || at === undefined ? endAt : inOfficeHours(calendar, at);
    return answered < endAt ? answered : null;
  };
  return drafts
    .map((draft) => ({ ...draft, at: inOfficeHours(calendar, draft.at) }))
    .filter(({ at }) => at < endAt)
    .filter(
      ({ client, at, direction }) => direction === "out" || dayOf(at) < silentFrom(calendar, clients[client]),
    )
    .map((draft) => ({
      client: draft.client,
      at: draft.at,
      direction: draft.direction,
      kind: draft.kind,
      channel: draft.channel ?? "e-mail",
      order: draft.order ?? -1,
      answeredAt: within(draft.answeredAt),
      resolvedAt: within(draft.resolvedAt),
      amountCents: draft.amountCents ?? null,
      note: draft.note ?? null,
    }))
    .toSorted((left, right) => left.at - right.at || left.client - right.client || left.order - right.order);
}
