/** Every gate open and closed, on a shop by hand. */
import { describe, expect, it } from "vitest";
import { isNotComputable, notComputable } from "#shared/schema/scalar.ts";
import type { VerdictGate } from "#shared/schema/verdict.ts";
import { analyseDelays, type DelaysAnalysis } from "#server/indicators/delays.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { houseRuleWithout } from "#server/scheduling/house-rule.ts";
import { evidenceGates, gateClosedBy, type GateQuestion } from "#server/verdict/evidence-gates.ts";
import { noRows, standardParameters } from "#test/builders/analysed-demo.ts";
import { recordedShop, type WrittenOperation, type WrittenShop } from "#test/builders/recorded-shop.ts";

/** Ten weeks: in each X, Y and K wait while W is served by one machine, which serves them in the order of their ready times. */
function tenWeeks(): WrittenOperation[] {
  return Array.from({ length: 10 }, (_, each) => 24 * (4 + 7 * each)).flatMap((at, each) =>
    ["W", "X", "Y", "K"].map((client, place) => ({
      order: `${client}${each}`,
      client,
      machine: "M1",
      ready: at + place / 10,
      start: at + 2 * place,
      end: at + 2 * place + 2,
    })),
  );
}

const numbered = (count: number) => Array.from({ length: count }, (_, place) => String(place));

function analysed(written: WrittenShop): GateQuestion {
  const named = recordedShop(written);
  const shop = buildShopRecord(named.recorded);
  const suspect = named.client("K");
  const analysis = analyseDelays(
    shop,
    { suspect, dominant: suspect, fromDay: null, toDay: null, parameters: standardParameters, shown: [] },
    {
      clients: numbered(shop.clients).map((clientId) => ({ clientId, name: clientId })),
      centres: numbered(shop.centres.length).map((workCentreId) => ({ workCentreId, name: workCentreId })),
    },
    noRows,
  );
  if (isNotComputable(analysis)) throw new Error(analysis.reason);
  return {
    shop,
    analysis,
    period: { fromDay: 0, toDay: 400 },
    suspect,
    estimate: houseRuleWithout(analysis.starts, suspect),
    minimumAgreement: 0.7,
    minimumWeeks: 8,
  };
}

const gates = (written: WrittenShop, changed: Partial<GateQuestion> = {}): VerdictGate[] =>
  evidenceGates({ ...analysed(written), ...changed });

/** The gate of a replay that is not faithful, with other evidence of the record. */
function closedReplay(changed: Partial<DelaysAnalysis["answer"]["evidence"]>): VerdictGate | undefined {
  const question = analysed({ operations: tenWeeks() });
  const { answer } = question.analysis;
  const changedAnswer = {
    ...answer,
    evidence: { ...answer.evidence, ...changed },
    replayGate: { requestedFirst: 0.05, allFirst: 0.03, threshold: 0.02 },
  };
  const analysis = { ...question.analysis, byRule: null, answer: changedAnswer };
  return of("replay", evidenceGates({ ...question, analysis }));
}

const closed = (found: readonly VerdictGate[]) =>
  found.filter(({ holds }) => !holds).map(({ gate, reason, missing }) => [gate, reason, missing]);
const of = (gate: VerdictGate["gate"], found: readonly VerdictGate[]) =>
  found.find((each) => each.gate === gate);

describe("the gates", () => {
  it("hold for a record that says all", () => {
    const found = gates({ operations: tenWeeks() });
    expect(closed(found)).toEqual([]);
    expect(found.map(({ gate, value, threshold }) => [gate, value, threshold])).toEqual([
      ["client-orders", 10, 1],
      ["operations", 40, 1],
      ["waits", 40, 1],
      ["house-rule", 1, 0.7],
      ["weeks", 10, 8],
      ["replay", 0, 0.02],
      ["client-work", 10, 1],
      ["other-clients", 3, 1],
    ]);
  });

  it("ask for weeks with work, at least so many", () => {
    const operations = tenWeeks();
    expect(closed(gates({ operations: operations.slice(0, 32) }))).toEqual([]);
    expect(closed(gates({ operations: operations.slice(0, 28) }))).toEqual([
      ["weeks", "too-few-weeks", ["operations"]],
    ]);
    expect(of("weeks", gates({ operations }, { minimumWeeks: 11 }))).toMatchObject({
      holds: false,
      threshold: 11,
    });
  });

  it("ask for orders of the client in the period, not cancelled, and for its work in the shop", () => {
    const cancelled = Object.fromEntries(
      Array.from({ length: 10 }, (_, each) => [`K${each}`, { cancelled: true }]),
    );
    expect(closed(gates({ operations: tenWeeks(), orders: cancelled }))).toEqual([
      ["client-orders", "no-orders-of-client", ["orders"]],
    ]);
    const waiting = tenWeeks().map(({ start, end, ...rest }) =>
      rest.client === "K" ? rest : { ...rest, start: start ?? 0, end: end ?? 0 },
    );
    expect(closed(gates({ operations: waiting })).map(([gate]) => gate)).toContain("client-work");
  });

  it("ask for another client, and for starts that tell of a rule", () => {
    const alone = tenWeeks().map((operation) => ({ ...operation, client: "K" }));
    expect(closed(gates({ operations: alone }))).toEqual([
      ["house-rule", "no-pairs-that-tell", ["operations.ready_at"]],
      ["replay", "replay-not-faithful", []],
      ["other-clients", "no-other-clients", ["operations"]],
    ]);
    const found = gates({ operations: tenWeeks() }, { minimumAgreement: 1.1 });
    expect(closed(found)).toEqual([
      ["house-rule", "no-rule-agrees", ["operations.ready_at", "orders.promised_on"]],
    ]);
  });

  it("ask for work in the period", () => {
    const found = gates({ operations: tenWeeks() }, { period: { fromDay: 200, toDay: 300 } });
    expect(closed(found).map(([gate]) => gate)).toEqual([
      "client-orders",
      "operations",
      "weeks",
      "client-work",
      "other-clients",
    ]);
  });
});

describe("the gate of the replay", () => {
  it("names what the record lacks that would help, and only that", () => {
    expect(closedReplay({})).toMatchObject({
      holds: false,
      value: 0.03,
      reason: "replay-not-faithful",
      missing: [],
    });
    expect(closedReplay({ machinesFrom: "employees" })?.missing).toEqual(["operations.machine_id"]);
    expect(closedReplay({ readyRecorded: 39 })?.missing).toEqual(["operations.ready_at"]);
    const derived = {
      workCentreId: "c",
      name: "c",
      machines: 1,
      machinesFrom: "peak",
      calendarFrom: "derived",
    } as const;
    expect(closedReplay({ centres: [derived] })?.missing).toEqual(["opening_hours"]);
  });
});

describe("the gate that a shop closes which cannot be analysed", () => {
  it.each([
    ["no-orders", "client-orders"],
    ["no-operations", "operations"],
    ["no-operations-begun", "operations"],
    ["no-operations-ended", "operations"],
    ["no-ready-times", "waits"],
  ])("for %s is %s", (reason, gate) => {
    expect(gateClosedBy(notComputable(reason, ["what"]))).toMatchObject({
      gate,
      holds: false,
      reason,
      missing: ["what"],
    });
  });
});
