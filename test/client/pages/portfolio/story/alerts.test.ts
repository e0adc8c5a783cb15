/** Alerts, each on both sides of what calls for it. Figures are set by hand around the thresholds. */
import { describe, expect, it } from "vitest";
import { alertParameters, alertParameterNames } from "#shared/alert-parameters.ts";
import type { ComputedDelays, NoticeGroup } from "#shared/schema/delays.ts";
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import type { VerdictClass } from "#shared/schema/verdict.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import {
  alertsOf,
  alertThresholds,
  isGrave,
  type Alert,
  type AlertReports,
} from "#client/pages/portfolio/story/alerts.ts";
import { lastTwoQuarters } from "#client/pages/portfolio/story/complete-quarters.ts";
import { shownDelays } from "#test/builders/shown-delays.ts";
import { shownOvertime, shownPeople } from "#test/builders/shown-people.ts";
import { shownPortfolio } from "#test/builders/shown-portfolio.ts";
import { shownVerdict } from "#test/builders/shown-verdict.ts";
import { shownNet } from "#test/builders/shown-verdict-money.ts";

type Trend = Extract<ComputedPortfolio["trend"], { status: "computed" }>;

const quarters = (shares: readonly (readonly number[])[], incomplete: readonly number[] = []): Trend => ({
  status: "computed",
  clientIds: shares[0]?.map((_, place) => `C${place}`) ?? [],
  quarters: shares.map((own, place) => ({
    quarter: `2025-Q${place + 1}`,
    from: `2025-${String(3 * place + 1).padStart(2, "0")}-01`,
    to: place === 3 ? "2026-01-01" : `2025-${String(3 * place + 4).padStart(2, "0")}-01`,
    complete: !incomplete.includes(place),
    totalCents: 100,
    herfindahlIndex: 0.2,
    shares: [...own],
  })),
  changePoints: 0,
});

const flag = {
  flag: "cr1-alert",
  clientId: null,
  value: 0.3,
  threshold: 0.25,
  source: "",
  raised: true,
} as const;
const settings = alertThresholds(new Map());
const steady = shownPortfolio({ trend: quarters([[0.2], [0.2], [0.2]]), flags: [flag] });
const nothing: AlertReports = {
  portfolio: steady,
  verdict: null,
  delays: null,
  overtime: null,
  people: null,
};
const kinds = (reports: Partial<AlertReports>, own = settings) =>
  alertsOf({ ...nothing, ...reports }, own).map(({ kind }) => kind);
const withShares = (...shares: readonly (readonly number[])[]) => ({
  portfolio: shownPortfolio({ trend: quarters(shares), flags: [flag] }),
});

/** Mondays of 2025. */
const mondays = Array.from({ length: 52 }, (_, place) =>
  new Date(Date.UTC(2025, 0, 6 + 7 * place)).toISOString().slice(0, 10),
);
/** A little up and down, the same in every quarter. */
const wobble = (place: number) => (place % 2 === 0 ? 1 : -1);

describe("the last two whole quarters", () => {
  it("follow one another and end with the last whole one", () => {
    const pair = lastTwoQuarters(quarters([[0.1], [0.2], [0.3], [0.4]], [3]));
    expect([pair?.before.quarter, pair?.now.quarter]).toEqual(["2025-Q2", "2025-Q3"]);
  });

  it("are not there with one whole quarter, across a gap, or without a trend", () => {
    expect(lastTwoQuarters(quarters([[0.1], [0.2]], [0]))).toBeNull();
    expect(lastTwoQuarters(quarters([[0.1], [0.2], [0.3]], [1]))).toBeNull();
    expect(lastTwoQuarters(notComputable("no-quarter", []))).toBeNull();
  });

  it("leave out the first quarter of the period where orders placed before it are missing", () => {
    const trend = quarters([[0.1], [0.2], [0.3]]);
    expect(lastTwoQuarters(trend, true)?.before.quarter).toBe("2025-Q2");
    expect(lastTwoQuarters(quarters([[0.1], [0.2]]), true)).toBeNull();
  });
});

describe("a client's share", () => {
  it("alerts when it reaches the threshold in the last quarter, and not when it was there before", () => {
    expect(kinds(withShares([0.24], [0.249], [0.25]))).toEqual(["share-passed"]);
    expect(kinds(withShares([0.24], [0.245], [0.249]))).toEqual([]);
    expect(kinds(withShares([0.24], [0.25], [0.26]))).toEqual([]);
  });

  it("alerts when it rose by the points of its threshold, once for each client", () => {
    expect(kinds(withShares([0.3], [0.3], [0.32]))).toEqual(["share-risen"]);
    expect(kinds(withShares([0.3], [0.3], [0.3199]))).toEqual([]);
    expect(kinds(withShares([0.3], [0.32], [0.3]))).toEqual([]);
    expect(kinds(withShares([0.3, 0.1], [0.3, 0.1], [0.33, 0.14]))).toEqual(["share-risen", "share-risen"]);
  });

  it("says nothing of quarters that are not whole", () => {
    const portfolio = shownPortfolio({ trend: quarters([[0.2], [0.2], [0.4]], [2]), flags: [flag] });
    expect(kinds({ portfolio })).toEqual([]);
  });

  it("follows the company's own threshold", () => {
    const own = alertThresholds(new Map([["alert_share_rise", 0.05]]));
    expect(kinds(withShares([0.3], [0.3], [0.33]), own)).toEqual([]);
  });
});

/** Of a thousand orders a week, so many on time. */
const service = (before: number, now: number, noise = 10): ComputedDelays =>
  shownDelays({
    onTime: {
      ...shownDelays().onTime,
      weeks: mondays.map((weekOn, place) => ({
        weekOn,
        client: { orders: 5, onTimeInFull: 5 },
        others: {
          orders: 1000,
          onTimeInFull: (weekOn < "2025-07-01" ? before : now) + noise * wobble(place),
        },
      })),
    },
  });

describe("the others' service", () => {
  it("alerts when it falls by its threshold, and never when it rises", () => {
    expect(kinds({ delays: service(900, 848) })).toContain("others-late");
    expect(kinds({ delays: service(900, 854) })).not.toContain("others-late");
    expect(kinds({ delays: service(800, 900) })).not.toContain("others-late");
  });

  it("does not alert of what weeks do anyway", () => {
    const wandering = service(900, 840);
    const weeks = wandering.onTime.weeks.map((week, place) => ({
      ...week,
      // Four good weeks, four bad ones.
      others: { orders: 1000, onTimeInFull: week.others.onTimeInFull + (place % 8 < 4 ? 90 : -90) },
    }));
    expect(kinds({ delays: { ...wandering, onTime: { ...wandering.onTime, weeks } } })).not.toContain(
      "others-late",
    );
  });

  it("needs a quarter before the last two, whose orders are all there", () => {
    const portfolio = shownPortfolio({ trend: quarters([[0.2], [0.2]]), flags: [flag] });
    const fell = service(900, 800);
    const early = {
      ...fell,
      onTime: {
        ...fell.onTime,
        weeks: fell.onTime.weeks.map((week) => ({
          ...week,
          others: { orders: 100, onTimeInFull: week.weekOn < "2025-04-01" ? 90 : 80 },
        })),
      },
    };
    expect(kinds({ portfolio, delays: early })).not.toContain("others-late");
  });
});

const overtimeOf = (before: number, now: number) =>
  shownOvertime({
    weeks: mondays.map((weekOn, place) => ({
      weekOn,
      hours: 100,
      clientHours: (weekOn < "2025-07-01" ? before : now) + wobble(place),
      otherHours: 10,
      unassignedHours: 10,
    })),
  });

describe("a client's part of overtime", () => {
  it("alerts when it rises by its threshold", () => {
    expect(kinds({ overtime: overtimeOf(40, 46) })).toEqual(["overtime-risen"]);
    expect(kinds({ overtime: overtimeOf(40, 44) })).toEqual([]);
    expect(kinds({ overtime: overtimeOf(46, 40) })).toEqual([]);
    expect(kinds({ overtime: shownOvertime({ weeks: notComputable("too-few-people", []) }) })).toEqual([]);
  });
});

const noticed = (parts: Partial<NoticeGroup>): ComputedDelays => {
  const { notice } = shownDelays();
  if (notice.status !== "computed") throw new Error("computed");
  const client = { ...notice.client, changes: 10, medianNoticeDays: 9.5, ...parts };
  return shownDelays({ notice: { ...notice, frozenHorizonDays: 10, client } });
};

describe("the notice that a client gives", () => {
  it("alerts below the frozen horizon, from enough changes on", () => {
    expect(kinds({ delays: noticed({}) })).toEqual(["notice-short"]);
    expect(kinds({ delays: noticed({ medianNoticeDays: 10 }) })).toEqual([]);
    expect(kinds({ delays: noticed({ changes: 9 }) })).toEqual([]);
    expect(kinds({ delays: noticed({ medianNoticeDays: notComputable("no-changes", []) }) })).toEqual([]);
  });
});

describe("working time", () => {
  const people = shownPeople();
  const limited = (...over: readonly (number | null)[]) =>
    shownPeople({
      limits: over.map((weeksOver, place) => ({
        ...people.limits[place],
        weeksOver: weeksOver ?? { status: "withheld", coarser: "site" },
        bands: { cases: 100 * (place + 1), kept: 0, near: 0, over: 0, nearOrOver: 0 },
      })),
    });

  it("alerts of any case over a limit, the limit that gives way most first, the others counted", () => {
    const [alert] = alertsOf({ ...nothing, people: limited(3, 0, 12, null) }, settings);
    expect(alert).toMatchObject({ kind: "working-time", cases: 12, share: 0.04, others: 1 });
  });

  it("says nothing where all is kept, nor of what is withheld", () => {
    expect(kinds({ people: limited(0, 0) })).toEqual([]);
    expect(kinds({ people: limited(null, 0) })).toEqual([]);
  });
});

const alertOf = (verdictClass: VerdictClass, net: readonly [number, number, number]): Alert | undefined =>
  alertsOf({ ...nothing, verdict: shownVerdict({ class: verdictClass, net: shownNet(net) }) }, settings)[0];

describe("the class of the verdict", () => {
  it("alerts of what has to be acted on, and of nothing else", () => {
    expect(alertOf("net-disruptor", [-90, -120, -60])).toMatchObject({
      kind: "verdict",
      title: "net-disruptor",
    });
    expect(alertOf("internal-favour", [90, 60, 120])).toMatchObject({ title: "internal-favour" });
    expect(alertOf("volume-pressure", [90, 60, 120])).toMatchObject({ title: "volume-pressure" });
    for (const quiet of ["watch", "healthy-big-client", "insufficient-data"] as const)
      expect(alertOf(quiet, [90, 60, 120])).toBeUndefined();
  });

  it("never calls a loss proven whose interval holds zero", () => {
    expect(alertOf("net-disruptor", [-9, -60, 40])).toMatchObject({ title: "loss-not-proven" });
  });
});

describe("all alerts together", () => {
  it("come with the gravest first", () => {
    const alerts = alertsOf(
      {
        ...withShares([0.24], [0.24], [0.27]),
        verdict: shownVerdict({ class: "net-disruptor", net: shownNet([-90, -120, -60]) }),
        delays: service(900, 800),
        overtime: null,
        people: shownPeople(),
      },
      settings,
    );
    const graves = alerts.map(isGrave);
    expect(graves.indexOf(false)).toBeGreaterThanOrEqual(graves.lastIndexOf(true));
    expect(alerts.map(({ kind }) => kind)).toEqual([
      "working-time",
      "verdict",
      "others-late",
      "share-passed",
    ]);
  });

  it("have every threshold as data, with its default", () => {
    expect(Object.keys(settings).sort()).toEqual([...alertParameterNames].sort());
    for (const name of alertParameterNames) expect(settings[name]).toBe(alertParameters[name].value);
  });
});
