/** Quarters by hand: the one-machine case of the method once in a fortnight, so that chance gives a power of a quarter. */
import { describe, expect, it } from "vitest";
import { dayNumber } from "#server/scheduling/civil-time.ts";
import type { ComparableOrders } from "#server/verdict/comparable-orders.ts";
import { evidenceQuarters, type QuartersQuestion } from "#server/verdict/evidence-quarters.ts";
import type { AccusedClient } from "#server/verdict/taken-test.ts";
import { balanced, oneMachineCases } from "#test/builders/one-machine.ts";

/** Nine cases, ordered on 5 January 1970 and every fourteen days until 27 April: seven in the first quarter, two in the second. */
const cases = 9;

function quarters(changed: Partial<QuartersQuestion> = {}, client = "K") {
  const { named, shop, balance } = balanced(oneMachineCases(cases));
  const comparable: ComparableOrders = Array.from({ length: cases }, (_, each) =>
    Int32Array.from([0, 1, 2, 3], (place) => 4 * each + place),
  );
  const accused: AccusedClient = {
    client: named.client(client),
    rule: "fifo",
    tested: ["fifo", "edd"],
    agreement: { fifo: 1, firstCome: 0, edd: 1, spt: 0, leastSlack: 0 },
    dueOn: shop.orders.promisedOn,
    othersWaitingHours: 100,
  };
  return evidenceQuarters({
    shop,
    period: { fromDay: dayNumber(1970, 1, 5), toDay: dayNumber(1970, 7, 10) },
    comparable,
    accused,
    balances: accused.tested.map((rule) => balance.byOrder(rule, accused.dueOn)),
    imposed: null,
    seed: 1,
    ...changed,
  });
}

describe("the quarters", () => {
  it("are those of the calendar, as far as the period goes", () => {
    expect(quarters().map(({ quarter, fromDay, toDay }) => [quarter, fromDay, toDay])).toEqual([
      ["1970-Q1", 4, dayNumber(1970, 4, 1)],
      ["1970-Q2", dayNumber(1970, 4, 1), dayNumber(1970, 7, 1)],
      ["1970-Q3", dayNumber(1970, 7, 1), dayNumber(1970, 7, 10)],
    ]);
  });

  it("are judged by the orders that were ordered in them, under the rule that tells least", () => {
    const [first, second, third] = quarters();
    expect(second.pValue).toBe(1 / 4 ** 2);
    expect(third.pValue).toMatchObject({ reason: "no-orders-of-client" });
    // One in 16 384 ways: counted, not drawn.
    expect(first.pValue).toBe(1 / 4 ** 7);
    // Y loses under FIFO and EDD alike; without a rule nothing is told.
    expect(quarters({}, "Y")[1].pValue).toBe(1);
    expect(quarters({ accused: null })[0].pValue).toMatchObject({ reason: "no-house-rule" });
  });

  it("take the mean of the days of the orders completed in them", () => {
    const imposedDays = Float64Array.of(1, 2, 6, NaN);
    const imposedOn = Float64Array.of(
      dayNumber(1970, 2, 1),
      dayNumber(1970, 3, 31),
      dayNumber(1970, 4, 1),
      NaN,
    );
    const found = quarters({ imposed: { imposedDays, imposedOn } });
    expect(found.map(({ delayDaysPerOrder }) => delayDaysPerOrder)).toMatchObject([
      1.5,
      6,
      { reason: "no-orders-compared" },
    ]);
    expect(quarters()[0].delayDaysPerOrder).toMatchObject({ reason: "replay-not-faithful" });
  });
});
