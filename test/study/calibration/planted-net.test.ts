import { expect, it } from "vitest";
import { isNotComputable } from "#shared/schema/scalar.ts";
import type { ComputedVerdict, CostLineName } from "#shared/schema/verdict.ts";
import type { PlantedMoney } from "#server/demo/planted-money.ts";
import { generateDemoCompany } from "#server/demo/generate-demo-company.ts";
import type { PlantedTruth } from "#server/demo/planted-truth.ts";
import { shownVerdict } from "#test/builders/shown-verdict.ts";
import { netBesidePlanted } from "./planted-net.ts";

const nothing: PlantedMoney = {
  othersPenalties: { privilegeCents: 0, privilegeAnewCents: 0, changeCents: 0 },
  overtimePremiums: { privilegeCents: 0, changeCents: 0, officeCents: 0, officeWithoutOrderCents: 0 },
  office: { hours: 0, cents: 0, hoursBeyondProductionShare: 0 },
  rework: { hours: 0, cents: 0 },
  extraAbsence: { spells: 0, days: 0 },
  extraDepartures: 0,
};
const { truth } = generateDemoCompany({ seed: 1, weeks: 3, people: 24, scenario: "king" });
const planted = (
  money: Partial<PlantedMoney>,
  ground: PlantedTruth["ground"] = "on-request",
): PlantedTruth => ({
  ...truth,
  ground,
  money: { ...nothing, ...money },
});

/** Only one of the lines that spend the same gain is ever billed. */
const { lines, ...shown } = shownVerdict();
const verdict = shownVerdict({ lines: lines.filter(({ line }) => line !== "induced-overtime") });

function estimateOf(name: CostLineName): number {
  const found = lines.find(({ line }) => line === name)?.cents;
  if (found === undefined || isNotComputable(found)) throw new Error(name);
  return found.estimate;
}

function besides(of: PlantedTruth, judged: ComputedVerdict = verdict) {
  const found = netBesidePlanted(judged, of);
  if (found === null) throw new Error("no net");
  return found;
}

it("is the net without what is attributed and expected where nothing was planted; what is counted stays", () => {
  const { net, bookedAndAttributed } = besides(planted({}));
  const attributed = estimateOf("others-penalties") + estimateOf("meetings") + estimateOf("absence");
  expect(net.planted).toBe(net.found.estimate + attributed + estimateOf("departures"));
  // What is only expected is no part of it.
  expect(bookedAndAttributed.planted).toBe(bookedAndAttributed.found.estimate + attributed);
});

it("puts planted quantities at the line's own prices", () => {
  const twice = planted({
    office: { ...nothing.office, hoursBeyondProductionShare: 2 * 1960 },
    extraAbsence: { spells: 44, days: 2 * 660 },
    extraDepartures: 2 * 3.2,
  });
  const { lines: each } = besides(twice);
  for (const name of ["meetings", "absence", "departures"] as const) {
    expect(each[name]?.planted, name).toBeCloseTo(2 * estimateOf(name), 6);
  }
});

it("prices what the product found nothing of", () => {
  const unfound = lines.map((line) =>
    line.line === "meetings"
      ? {
          ...line,
          cents: { estimate: 0, low: 0, high: 0 },
          terms: line.terms.map((each) => (each.term === "excessOfficeHours" ? { ...each, value: 0 } : each)),
        }
      : line,
  );
  const { lines: each } = besides(
    planted({ office: { ...nothing.office, hoursBeyondProductionShare: 10 } }),
    shownVerdict({ lines: unfound }),
  );
  expect(each.meetings?.planted).toBe(10 * 48_01);
});

it("bills the privilege once, by the larger gain, and not at all where nobody asked", () => {
  const privilege = {
    othersPenalties: { ...nothing.othersPenalties, privilegeCents: 700 },
    overtimePremiums: { ...nothing.overtimePremiums, privilegeCents: 900 },
  };
  expect(besides(planted(privilege)).lines["others-penalties"]?.planted).toBe(900);
  for (const ground of ["unasked", "contract", "none"] as const) {
    expect(besides(planted(privilege, ground)).lines["others-penalties"]?.planted, ground).toBe(0);
  }
});

it("tells the office by revenue apart", () => {
  const money = { office: { hours: 0, cents: 5000, hoursBeyondProductionShare: 0 } };
  const { net, netBesideRevenueShare } = besides(planted(money));
  expect(netBesideRevenueShare.planted).toBe(net.planted - 5000);
});

it("leaves out lines that could not be computed, and says nothing without a net", () => {
  const missing = { status: "not-computable", reason: "no-time-entries", missing: [] } as const;
  const without = shownVerdict({
    lines: verdict.lines.map((line) =>
      line.line === "meetings" ? { ...line, cents: { ...missing, missing: [] } } : line,
    ),
  });
  expect(besides(planted({}), without).lines.meetings).toBeUndefined();
  expect(netBesidePlanted({ ...shown, lines, net: { ...missing, missing: [] } }, planted({}))).toBeNull();
});
