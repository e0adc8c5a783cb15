/** The rows behind a line. Oracle: the half year of `costed-ledger.ts`, reckoned in the head; each line to the cent. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { verdictRowsSchema, type VerdictRows } from "#shared/schema/verdict.ts";
import { readCostRecord } from "#server/facts/read-verdict.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { costScope } from "#server/verdict-desk/cost-scope.ts";
import { openVerdictRows } from "#server/verdict-desk/open-verdict-rows.ts";
import type { CostQuantities, CostQuantityName } from "#server/verdict/cost-quantities.ts";
import type { LineContext, RowsLine } from "#server/verdict/line-rows.ts";
import { costQuantities } from "#server/verdict/quantify-costs.ts";
import { costAnalyses, replayOf } from "#test/builders/cost-record.ts";
import { costedLedger, costedPeriod } from "#test/builders/costed-ledger.ts";
import { Workshop } from "#test/builders/ledger-record.ts";
import { columnsOf, readerOf } from "#test/builders/read-record.ts";

let shop: Workshop;
let ledger: LedgerRecord;
let context: Omit<LineContext, "lineCents">;
let quantities: CostQuantities["quantities"];

beforeAll(async () => {
  shop = await Workshop.create();
  ledger = await shop.open();
  await shop.import(ledger, costedLedger);
  const read = readerOf(ledger);
  const scope = await costScope(read, {
    client: 0,
    clientId: "K",
    fromDay: dayNumber(costedPeriod.from),
    toDay: dayNumber(costedPeriod.to),
  });
  const record = await readCostRecord(read, columnsOf(ledger), scope);
  const delays = replayOf(record, [
    null,
    null,
    null,
    null,
    ["2025-03-11", "2025-03-05"],
    ["2025-05-23", "2025-05-19"],
    null,
  ]);
  context = {
    record,
    analyses: costAnalyses({ delays }),
    avoidableLabourShare: 0.5,
    claim: { yearlyRate: 0.1425, indemnityCents: 40_00 },
  };
  ({ quantities } = costQuantities(record, costAnalyses({ delays }), 1));
});
afterAll(() => shop[Symbol.asyncDispose]());

function valueOf(name: CostQuantityName): number {
  const quantity = quantities[name];
  if (isNotComputable(quantity)) throw new Error(`${name}: ${quantity.reason}`);
  return quantity.value;
}

async function rowsOf(
  line: RowsLine,
  lineCents: number | null,
  page = { limit: 100, offset: 0 },
): Promise<VerdictRows> {
  return verdictRowsSchema.parse(
    await openVerdictRows(readerOf(ledger), page, line, { ...context, lineCents }),
  );
}
const brief = ({ rows }: VerdictRows) => rows.map(({ id, cents }) => [id, cents]);

describe("the orders behind a line", () => {
  it("are named, with what they hold and what of it is taken, the largest first", async () => {
    const found = await rowsOf("others-penalties", valueOf("othersPenaltyCents"));
    expect(found).toMatchObject({ kind: "orders", total: 1, sumCents: 60_00, sumHours: null });
    expect(found.rows[0]).toMatchObject({
      id: "B1",
      clientId: "X",
      clientName: "Xylo",
      on: "2025-02-01",
      amountCents: 100_00,
      daysLate: 10,
      cents: 60_00,
    });
    expect(found.rows[0].taken).toBeCloseTo(0.6, 12);
  });

  it("sum to the line to the cent, whatever its fractions", async () => {
    expect(brief(await rowsOf("revenue", valueOf("revenueCents")))).toEqual([
      ["A2", 2000_01],
      ["A1", 1000_00],
    ]);
    expect(brief(await rowsOf("variable-cost", valueOf("variableCostCents")))).toEqual([
      ["A2", valueOf("variableCostCents") - 600_00],
      ["A1", 600_00],
    ]);
    expect(brief(await rowsOf("expedite", valueOf("expediteCents")))).toEqual([["A1", 50_00]]);
    expect(brief(await rowsOf("own-penalties", valueOf("ownPenaltyCents")))).toEqual([["A2", 100_50]]);
    const concession = valueOf("listPriceCents") - valueOf("revenueCents");
    const found = await rowsOf("concession", concession);
    expect(found.rows).toEqual([
      expect.objectContaining({ id: "A1", amountCents: 1100_00, taken: null, cents: concession }),
    ]);
  });

  it("come by pages, with the sums of all", async () => {
    const revenue = valueOf("revenueCents");
    const second = await rowsOf("revenue", revenue, { limit: 1, offset: 1 });
    expect(brief(second)).toEqual([["A1", 1000_00]]);
    expect(second).toMatchObject({ total: 2, sumCents: revenue });
    expect((await rowsOf("revenue", revenue, { limit: 5, offset: 2 })).rows).toEqual([]);
  });
});

describe("the invoices behind a line", () => {
  it("share the capital by amount and days", async () => {
    const late = Math.round((valueOf("lateCentDays") * 0.06) / 365);
    const found = await rowsOf("late-payment", late);
    expect(found).toMatchObject({ kind: "invoices", total: 3, sumCents: late });
    expect(found.rows.map(({ id, daysLate, amountCents }) => [id, daysLate, amountCents])).toEqual([
      ["I1", 21, 280_000_00],
      ["I3", 7, 1000_00],
      ["I4", 2, 500_00],
    ]);
    expect(found.rows[0]).toMatchObject({ clientId: "K", on: "2025-02-01", cents: 966_58 });
  });

  it("give back with a minus, days early negative", async () => {
    const given = -Math.round((valueOf("promptCentDays") * 0.06) / 365);
    expect((await rowsOf("prompt-payment", given)).rows).toEqual([
      expect.objectContaining({ id: "I2", daysLate: -10, cents: given }),
    ]);
  });

  it("each carry the lump sum of a claim", async () => {
    const claimed = Math.round((valueOf("lateCentDays") * 0.1425) / 365 + 3 * 40_00);
    const found = await rowsOf("late-payment-claim", claimed);
    expect(found.sumCents).toBe(claimed);
    expect(found.rows[2]).toMatchObject({ id: "I4", cents: 40_39 });
  });
});

describe("the months behind a line", () => {
  it("are everybody's hours, of which the line takes its part", async () => {
    const labour = Math.round(valueOf("labourCents") * 0.5);
    const found = await rowsOf("labour", labour);
    expect(found).toMatchObject({ kind: "months", total: 2, sumCents: labour, sumHours: 120 });
    expect(found.rows.map(({ id, on, hours, taken }) => [id, on, hours, taken])).toEqual([
      ["2025-01", "2025-01-01", 80, 0.5],
      ["2025-05", "2025-05-01", 40, 0.5],
    ]);
  });

  it("are joined where too few people stand behind one", async () => {
    const meetings = Math.round(valueOf("excessOfficeHours") * 25_60);
    const found = await rowsOf("meetings", meetings);
    expect(found.rows).toEqual([
      expect.objectContaining({
        id: "2025-03/2025-05",
        on: "2025-03-01",
        hours: 40,
        taken: 0.25,
        cents: 256_00,
      }),
    ]);
  });
});

it("an estimate over the whole period, and a line that is not computable, have no rows", async () => {
  const none = { kind: "none", rows: [], total: 0, sumCents: 0, sumHours: null };
  expect(await rowsOf("absence", 5_00)).toEqual(none);
  expect(await rowsOf("direct-overtime", 5_00)).toEqual(none);
  expect(await rowsOf("revenue", null)).toEqual(none);
});
