/**
 * The importer under damage.
 * Oracle: a slow and simple reader of the same bytes, and the values from which the valid files were written
 * (`judgeStaging`). The first part shows that the oracle would notice; the second is a sample of the long run
 * (`npm run fuzz`).
 */
import { describe, expect, it } from "vitest";
import { stageOnce, type DeskResult } from "#test/server/sources/staging-desk.ts";
import { fuzzCase, type FuzzCase } from "./fuzz-case.ts";
import { judgeAnswer, runCase } from "./run-case.ts";

const seed = 20_261_125;

/** A day whose month and day could change places, and would then be another. */
const swappable = ({ ordered_on }: Record<string, string | null>): boolean => {
  const [, month, date] = String(ordered_on).split("-").map(Number);
  return date <= 12 && date !== month;
};

/** The first valid case with an order that every fault below can strike, staged. */
async function findSoundAnswer(): Promise<{ fuzzed: FuzzCase; result: DeskResult }> {
  for (let number = 0; ; number += 1) {
    const fuzzed = await fuzzCase(seed, number);
    if (fuzzed.damage.length === 0) {
      const result = await stageOnce(fuzzed.files);
      const meets = (order: Record<string, string | null>) =>
        swappable(order) && order["penalty_paid"] === null && Number(order["revenue"]) > 0;
      if (result.rows.orders?.some(meets) === true) return { fuzzed, result };
    }
  }
}
let found: ReturnType<typeof findSoundAnswer> | null = null;
const soundAnswer = () => (found ??= findSoundAnswer());

type Row = Record<string, string | null>;
type Fault = (orders: Row[]) => Row[];

/** The same answer, with the orders that a faulty importer would land. */
function withOrders(result: DeskResult, fault: Fault): DeskResult {
  return { ...result, rows: { ...result.rows, orders: fault(structuredClone(result.rows.orders ?? [])) } };
}

const timesHundred = (value: string | null | undefined): string =>
  `${BigInt(String(value).replace(".", "")) / 10_000n}.000000`;

function swapped(day: string | null | undefined): string {
  const [year, month, date] = String(day).split("-");
  return `${year}-${date}-${month}`;
}

const changeOne =
  (which: (row: Row) => boolean, change: (row: Row) => Row): Fault =>
  (orders) => {
    const at = orders.findIndex(which);
    return orders.map((row, place) => (place === at ? { ...row, ...change(row) } : row));
  };

describe("the judge of an import", () => {
  const faults: [string, Fault][] = [
    ["a row that was dropped", (rows) => rows.slice(1)],
    ["a row that no file holds", (rows) => [...rows, { ...rows[0], order_id: "invented" }]],
    [
      "an amount a hundred times too large",
      changeOne(swappable, ({ revenue }) => ({ revenue: timesHundred(revenue) })),
    ],
    [
      "day and month swapped",
      changeOne(swappable, ({ ordered_on }) => ({ ordered_on: swapped(ordered_on) })),
    ],
    [
      "an empty cell that became zero",
      changeOne(
        ({ penalty_paid }) => penalty_paid === null,
        () => ({ penalty_paid: "0.000000" }),
      ),
    ],
    [
      "an identifier that lost a letter",
      changeOne(
        () => true,
        ({ order_id }) => ({ order_id: order_id?.slice(1) ?? "" }),
      ),
    ],
    [
      "a code that became another",
      changeOne(
        () => true,
        ({ priority }) => ({ priority: priority === "rush" ? "normal" : "rush" }),
      ),
    ],
  ];

  it.each(faults)("notices %s", async (_name, fault) => {
    const { fuzzed, result } = await soundAnswer();
    expect(judgeAnswer(fuzzed, result)).toEqual([]);
    expect(judgeAnswer(fuzzed, withOrders(result, fault))).not.toEqual([]);
  });

  it("notices a count that leaves a row out, and rows that land from what is refused", async () => {
    const { fuzzed, result } = await soundAnswer();
    const [first, ...others] = result.preview.tables;
    const fewer = { ...first, read: first.read - 1, landed: first.landed - 1 };
    const counted = { ...result, preview: { ...result.preview, tables: [fewer, ...others] } };
    expect(judgeAnswer(fuzzed, counted)).not.toEqual([]);
    const refused: DeskResult = { ...result, preview: { ...result.preview, status: "refused" } };
    expect(judgeAnswer(fuzzed, refused)).not.toEqual([]);
  });
});

describe("damaged files", () => {
  const cases = 130;
  it(`lose nothing and change nothing unsaid, in ${cases} cases of seed ${seed}`, async () => {
    const failed: { case: number; damage: readonly string[]; complaints: readonly string[] }[] = [];
    const statuses = new Map<string, number>();
    for (let number = 0; number < cases; number += 1) {
      const fuzzed = await fuzzCase(seed, number);
      const { status, complaints } = await runCase(fuzzed, null);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (complaints.length > 0) failed.push({ case: number, damage: fuzzed.damage, complaints });
    }
    expect(failed).toEqual([]);
    // A sample in which little lands would show little.
    const landed = (statuses.get("ready") ?? 0) + (statuses.get("needs-acceptance") ?? 0);
    expect(landed).toBeGreaterThan(cases / 3);
  }, 180_000);

  it("are the same for the same seed and number", async () => {
    const [first, again, other] = [await fuzzCase(seed, 3), await fuzzCase(seed, 3), await fuzzCase(seed, 4)];
    expect(again).toMatchObject({ files: first.files, damage: first.damage });
    expect(other.damage).not.toEqual(first.damage);
  });
});
