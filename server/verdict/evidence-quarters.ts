/** E6 as far as the shop tells it: quarter by quarter, what was taken and what was imposed (method, section 6). */
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import { quartersIn } from "#server/indicators/calendar-quarter.ts";
import type { DayPeriod } from "#server/indicators/counted-work.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import type { ComparableOrders } from "./comparable-orders.ts";
import type { ImposedOrders } from "./imposed-test.ts";
import { labelDraws, takenTest, type AccusedClient } from "./taken-test.ts";

export interface QuarterEvidence {
  /** `2025-Q1`, and the days that the period has of it. */
  readonly quarter: string;
  readonly fromDay: number;
  readonly toDay: number;
  /** E1's over the orders of the quarter; the largest over the tested rules. */
  readonly pValue: number | NotComputable;
  /** Mean days imposed on the other clients' orders completed in the quarter. */
  readonly delayDaysPerOrder: number | NotComputable;
}

export interface QuartersQuestion {
  readonly shop: ShopRecord;
  readonly period: DayPeriod;
  readonly comparable: ComparableOrders;
  /** Null: no rule is known. */
  readonly accused: AccusedClient | null;
  /** By tested rule, minutes that each order took out of turn less those lost so. */
  readonly balances: readonly Float64Array[];
  /** Null where no replay reproduces the record. */
  readonly imposed: ImposedOrders | null;
  readonly seed: number;
}

type QuarterDays = Pick<QuarterEvidence, "quarter" | "fromDay" | "toDay">;

function pValueOf(
  question: QuartersQuestion,
  { quarter, fromDay, toDay }: QuarterDays,
): number | NotComputable {
  const { shop, comparable, accused, balances, seed } = question;
  if (accused === null) return notComputable("no-house-rule", []);
  const isWithin = (order: number): boolean =>
    shop.orders.orderedOn[order] >= fromDay && shop.orders.orderedOn[order] < toDay;
  const within = comparable.map((orders) => orders.filter(isWithin));
  if (!within.some((orders) => orders.some((order) => shop.orders.client[order] === accused.client))) {
    return notComputable("no-orders-of-client", []);
  }
  const source = randomSource(seed, "labels", quarter);
  return takenTest(shop, within, accused, balances, labelDraws, source).largestPValue;
}

function delayOf({ imposed }: QuartersQuestion, { fromDay, toDay }: QuarterDays): number | NotComputable {
  if (imposed === null) return notComputable("replay-not-faithful", []);
  let [days, orders] = [0, 0];
  for (const [order, on] of imposed.imposedOn.entries()) {
    if (!(on >= fromDay && on < toDay)) continue;
    days += imposed.imposedDays[order];
    orders += 1;
  }
  return orders === 0 ? notComputable("no-orders-compared", []) : days / orders;
}

/** The calendar quarters that share a day with the period, earliest first. */
export function evidenceQuarters(question: QuartersQuestion): QuarterEvidence[] {
  const { period } = question;
  return quartersIn({ from: formatDay(period.fromDay), to: formatDay(period.toDay) }).map(
    ({ quarter, from, to }) => {
      const days = {
        quarter,
        fromDay: Math.max(period.fromDay, dayNumber(from)),
        toDay: Math.min(period.toDay, dayNumber(to)),
      };
      return { ...days, pValue: pValueOf(question, days), delayDaysPerOrder: delayOf(question, days) };
    },
  );
}
