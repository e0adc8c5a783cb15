/**
 * The verdict from the ledger to the answer, and the rows behind it. Oracles: what was planted in the demo, and the laws that the
 * answer keeps: lines sum to the net and rows to their line, to the cent.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isNotComputable } from "#shared/schema/scalar.ts";
import {
  verdictRowsSchema,
  verdictSchema,
  type ComputedVerdict,
  type VerdictInput,
  type VerdictRowsInput,
} from "#shared/schema/verdict.ts";
import { openCompany, type Company } from "#server/company.ts";
import { run } from "#test/builders/command.ts";
import { demoFiles } from "#test/builders/demo-files.ts";
import { temporaryFolder, writeFiles } from "#test/builders/ledger-files.ts";

let data = "";
let company: Company;
let king: ComputedVerdict;

beforeAll(async () => {
  data = await temporaryFolder();
  const tables = demoFiles({ scenario: "king", seed: 3, people: 60, weeks: 52 });
  const files = Object.entries(tables).map(([table, text]) => [`${table}.csv`, text]);
  const landed = await run("import", await writeFiles(Object.fromEntries(files)), "--data", data);
  expect(landed.exit).toBe(0);
  company = await openCompany(data);
  king = await verdictOf();
}, 60_000);
afterAll(() => company.close());

async function verdictOf(input: VerdictInput = {}): Promise<ComputedVerdict> {
  const verdict = verdictSchema.parse(await company.verdict.report(input, "owner", () => {}));
  if (verdict.status !== "computed") throw new Error(verdict.reason);
  return verdict;
}

async function rowsOf(line: VerdictRowsInput["line"], more: Partial<VerdictRowsInput> = {}) {
  const question = { line, limit: 500, offset: 0, ...more };
  return verdictRowsSchema.parse(await company.verdict.rows(question, "owner"));
}

/** The amount of a line, a memo or a sum, as the answer shows it. */
function shown(verdict: ComputedVerdict, name: string): number {
  const found =
    verdict.lines.find(({ line }) => line === name)?.cents ??
    verdict.memos.find(({ memo }) => memo === name)?.cents;
  if (found === undefined || isNotComputable(found)) throw new Error(`no ${name}`);
  return found.estimate;
}

describe("the verdict of a company", () => {
  it("finds the planted king: it goes first on request, harms others, costs more than it brings, and lastingly so", () => {
    expect(king.client.clientId).toBe(king.dominantClientId);
    expect(king.class).toBe("net-disruptor");
    expect(king.evidence.map(({ rule, holds }) => [rule, holds])).toEqual(
      ["E1", "E2", "E3", "E4", "E5", "E6"].map((rule) => [rule, true]),
    );
    const placebo = isNotComputable(king.placebo) ? [] : king.placebo;
    expect(placebo.filter(({ accused }) => accused).map(({ clientId }) => clientId)).toEqual([
      king.client.clientId,
    ]);
  });

  it("sums its lines to the net, to the cent", () => {
    if (isNotComputable(king.net)) throw new Error(king.net.reason);
    const costs = king.lines.reduce(
      (sum, { cents }) => sum + (isNotComputable(cents) ? 0 : cents.estimate),
      0,
    );
    expect(king.contributionAfterLabourCents).toBe(king.net.cents.estimate + costs);
    const { low, estimate, high } = king.net.cents;
    expect(low).toBeLessThanOrEqual(estimate);
    expect(estimate).toBeLessThanOrEqual(high);
  });

  it("accuses no other client, whoever is asked about", async () => {
    const placebo = isNotComputable(king.placebo) ? [] : king.placebo;
    const other = placebo.find(({ clientId }) => clientId !== king.client.clientId);
    const verdict = await verdictOf({ client: other?.clientId ?? "" });
    expect(verdict.client.clientId).toBe(other?.clientId);
    expect(["profitable-disruptor", "net-disruptor"]).not.toContain(verdict.class);
    expect(verdict.details.e1.namedBeforehand).toBe(false);
  });

  it("answers another assumption from what it has: the net moves by what the lines move, and the old one stays in sight", async () => {
    const dear = await verdictOf({ assumptions: { meeting_hourly_cost: 10_000, avoidable_labour_share: 0 } });
    expect(dear.changed.toSorted()).toEqual(["avoidable_labour_share", "meeting_hourly_cost"]);
    expect(dear.referenceClass).toBe(king.class);
    if (isNotComputable(dear.net) || isNotComputable(king.net)) throw new Error("no net");
    expect(dear.net.referenceCents).toEqual(king.net.cents);
    expect(dear.contributionAfterLabourCents).toBe(king.contributionCents);
    const labour = isNotComputable(king.labourCents) ? 0 : king.labourCents;
    const moved = shown(dear, "meetings") - shown(king, "meetings");
    expect(dear.net.cents.estimate - king.net.cents.estimate).toBeCloseTo(labour - moved, -1);
    expect(dear.evidence.slice(0, 4)).toEqual(king.evidence.slice(0, 4));
    await expect(verdictOf({ assumptions: { cost_of_capital: 1.5 } })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(verdictOf({ assumptions: { luck: 1 } })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("is known once it was answered, whatever is assumed", async () => {
    expect(await company.verdict.pendingKey({}, "owner")).toBeNull();
    expect(await company.verdict.pendingKey({ assumptions: { cost_of_capital: 0.1 } }, "owner")).toBeNull();
    expect(await company.verdict.pendingKey({ to: "2024-03-04" }, "owner")).not.toBeNull();
  });

  it("says that too short a time is not enough, and what it is about all the same", async () => {
    const short = await verdictOf({ from: "2024-03-04", to: "2024-04-01" });
    expect(short.class).toBe("insufficient-data");
    expect(short.gates.filter(({ holds }) => !holds).map(({ gate }) => gate)).toContain("weeks");
    expect(short.revenueCents).toBeGreaterThan(0);
    await expect(verdictOf({ client: "nobody" })).rejects.toMatchObject({ code: "UNKNOWN_CLIENT" });
    await expect(verdictOf({ from: "2024-04-01", to: "2024-03-01" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("the rows behind the verdict", () => {
  it.each(["expedite", "own-penalties", "late-payment", "meetings", "concession"] as const)(
    "sum to %s, to the cent",
    async (line) => {
      const rows = await rowsOf(line);
      expect(rows.total).toBeGreaterThan(0);
      expect(rows.sumCents).toBe(shown(king, line));
      const [first, ...others] = rows.rows;
      for (const row of others) expect(Math.abs(row.cents)).toBeLessThanOrEqual(Math.abs(first?.cents ?? 0));
    },
  );

  it("sum to revenue, variable cost and labour", async () => {
    expect((await rowsOf("revenue")).sumCents).toBe(king.revenueCents);
    expect((await rowsOf("variable-cost")).sumCents).toBe(king.variableCostCents);
    expect((await rowsOf("labour")).sumCents).toBe(king.labourCents);
    const half = await rowsOf("labour", { assumptions: { avoidable_labour_share: 0.5 } });
    expect(half.sumCents).toBe(Math.round(Number(king.labourCents) / 2));
    expect(half.rows[0]?.taken).toBe(0.5);
  });

  it("go on page by page", async () => {
    const all = await rowsOf("expedite");
    const second = await rowsOf("expedite", { limit: 3, offset: 3 });
    expect(second.rows).toEqual(all.rows.slice(3, 6));
    expect(second.total).toBe(all.total);
  });

  it("hold no person: hours come by the month", async () => {
    const { kind, rows } = await rowsOf("meetings");
    expect(kind).toBe("months");
    for (const { id } of rows) expect(id).toMatch(/^\d{4}-\d{2}(?:\/\d{4}-\d{2})?$/u);
    expect(await rowsOf("absence")).toMatchObject({ kind: "none", rows: [], total: 0 });
  });
});

describe("report verdict", () => {
  it("is the same document as the procedure's, and is read by a person too", async () => {
    await company.close();
    const { exit, out, messages } = await run("report", "verdict", "--data", data, "--json");
    expect(exit).toBe(0);
    expect(verdictSchema.parse(JSON.parse(out))).toEqual(king);
    expect(messages).toContain("Accusing every client alike");
    const text = await run("report", "verdict", "--data", data);
    expect(text.out).toContain("Net disruptor");
    expect(text.out).toContain("Amounts in EUR");
    expect((await run("report", "verdict", "--data", data, "--client", "nobody")).exit).toBe(3);
    company = await openCompany(data);
  });
});
