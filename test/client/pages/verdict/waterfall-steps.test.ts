/**
 * Where the bars of the waterfall lie.
 * Oracle: the identity of the method, section 5: contribution after labour less every line is the net; in the picture, every
 * bar begins where the one above ends.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  linesApart,
  magnification,
  orderedLines,
  revenueParts,
  waterfall,
} from "#client/pages/verdict/waterfall-steps.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import type { ComputedVerdict, CostLine } from "#shared/schema/verdict.ts";
import {
  shownModifiedVerdict,
  shownVerdict,
  shownVerdictWithoutMoney,
} from "#test/builders/shown-verdict.ts";
import { shownLines, shownNet } from "#test/builders/shown-verdict-money.ts";

const thousand = 100_000;
const names = (lines: readonly CostLine[]) => lines.map(({ line }) => line);

const orderOf = (verdict: ComputedVerdict) => names(waterfall(verdict).lines.map(({ line }) => line));

/** Costs of any size, some of which give back and some of which could not be computed. */
const anyLines = fc
  .array(
    fc.record({
      estimate: fc.integer({ min: -200 * thousand, max: 500 * thousand }),
      spread: fc.integer({ min: 0, max: 100 * thousand }),
      isMissing: fc.boolean(),
    }),
    { minLength: shownLines.length, maxLength: shownLines.length },
  )
  .map((drafts) =>
    shownLines.map((line, place): CostLine => {
      const { estimate, spread, isMissing } = drafts[place];
      return {
        ...line,
        cents: isMissing
          ? notComputable("no-absences", [])
          : { estimate, low: estimate - spread, high: estimate + spread },
        counted: spread === 0,
      };
    }),
  );

describe("the bars", () => {
  it("begin at the contribution, each where the one above ends, and end at the net", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { contribution, lines: sure, expected } = waterfall(shownVerdict({ lines }));
        let end = contribution?.to ?? Number.NaN;
        for (const { line, step } of [...sure, ...expected]) {
          if (step === null) continue;
          expect(step.from).toBe(end);
          if ("estimate" in line.cents) expect(step.from - step.to).toBe(line.cents.estimate);
          end = step.to;
        }
        const sum = lines.reduce((total, { cents }) => total + ("estimate" in cents ? cents.estimate : 0), 0);
        expect(end).toBe(606_200_00 - sum);
      }),
    );
  });

  it("end at the very net of the example", () => {
    const { expected, net, bookedAndAttributed, lines } = waterfall(shownVerdict());
    expect(expected.at(-1)?.step?.to).toBe(net?.to);
    expect(lines.at(-1)?.step?.to).toBe(bookedAndAttributed?.to);
  });

  it("hold every line once, whether it could be computed or not", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { lines: sure, expected } = waterfall(shownVerdict({ lines }));
        expect(names([...sure, ...expected].map(({ line }) => line)).toSorted()).toEqual(
          names(lines).toSorted(),
        );
      }),
    );
  });

  it("lie, with their intervals, within the drawing", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const drawn = waterfall(shownVerdict({ lines }));
        const steps = [...drawn.lines, ...drawn.expected].flatMap(({ step }) =>
          step === null ? [] : [step],
        );
        for (const { from, to, band } of steps)
          for (const cents of [from, to, band?.low ?? 0, band?.high ?? 0]) {
            expect(cents).toBeGreaterThanOrEqual(drawn.low);
            expect(cents).toBeLessThanOrEqual(drawn.high);
          }
      }),
    );
  });

  it("have an interval that holds their end, and none where they are counted", () => {
    for (const { line, step } of waterfall(shownVerdict()).lines) {
      expect(step?.band === null).toBe(line.counted);
      if (step?.band != null) {
        expect(step.band.low).toBeLessThanOrEqual(step.to);
        expect(step.band.high).toBeGreaterThanOrEqual(step.to);
      }
    }
  });

  it("are the fuller, the surer; what the client gives back has the colour of the others", () => {
    const { lines, expected, net, clientsAtRisk } = waterfall(shownVerdict());
    const tone = (name: string) => [...lines, ...expected].find(({ line }) => line.line === name)?.step?.tone;
    expect(tone("expedite")).toBe("booked");
    expect(tone("meetings")).toBe("attributed");
    expect(tone("departures")).toBe("expected");
    expect(tone("prompt-payment")).toBe("gives");
    expect(net?.tone).toBe("net");
    expect(clientsAtRisk?.step).toMatchObject({ from: 0, to: -97_400_00, tone: "apart" });
  });

  it("begin at zero where there is no contribution, and have no net", () => {
    const { contribution, lines, net, bookedAndAttributed } = waterfall(shownVerdictWithoutMoney());
    expect([contribution, net, bookedAndAttributed]).toEqual([null, null, null]);
    expect(lines[0]?.step?.from).toBe(0);
  });
});

describe("their order", () => {
  it("is the largest cost first, then what could not be computed, then what the client gives back", () => {
    const lines = shownLines.map((line) =>
      line.line === "others-penalties" ? { ...line, cents: notComputable("replay-not-faithful", []) } : line,
    );
    expect(names(orderedLines(lines.filter(({ grade }) => grade !== "expected")))).toEqual([
      "expedite",
      "meetings",
      "direct-overtime",
      "absence",
      "induced-overtime",
      "late-payment",
      "own-penalties",
      "others-penalties",
      "prompt-payment",
    ]);
  });

  it("does not change while an assumption is tried", () => {
    expect(orderOf(shownModifiedVerdict())).toEqual(orderOf(shownVerdict()));
  });
});

describe("the ghost of the reference", () => {
  it("stands where a changed line and the net would end, and nowhere else", () => {
    const { lines, net } = waterfall(shownModifiedVerdict());
    const ghosts = lines.filter(({ step }) => step?.ghost != null);
    expect(names(ghosts.map(({ line }) => line))).toEqual(["meetings"]);
    const [meetings] = ghosts;
    expect((meetings?.step?.from ?? 0) - (meetings?.step?.ghost ?? 0)).toBe(94_100_00);
    expect(net?.ghost).toBe(64_000_00);
  });
});

describe("a narrow screen", () => {
  it("has the three largest costs, and the rest summed from where they end to the booked and attributed net", () => {
    const { rest, lines, bookedAndAttributed } = waterfall(shownVerdict());
    expect(rest?.step.from).toBe(lines[linesApart - 1]?.step?.to);
    expect(rest?.step.to).toBe(bookedAndAttributed?.to);
    expect(rest?.cents).toBe((rest?.step.from ?? 0) - (rest?.step.to ?? 0));
    expect(rest?.lines).toHaveLength(lines.length - linesApart);
  });

  it("sums nothing where there is one line or none to sum", () => {
    const lines = shownLines.slice(0, linesApart + 1);
    expect(waterfall(shownVerdict({ lines })).rest).toBeNull();
  });
});

describe("the bar of revenue", () => {
  it("is materials, avoidable labour and what is left", () => {
    expect(revenueParts(shownVerdict())).toEqual({
      variable: 2_076_000_00,
      labour: 1_161_800_00,
      left: 606_200_00,
      full: 3_844_000_00,
    });
  });

  it("leaves the labour that would be paid anyway with what is left", () => {
    const half = { contributionAfterLabourCents: 1_187_100_00 };
    expect(revenueParts(shownVerdict(half))).toMatchObject({ labour: 580_900_00, left: 1_187_100_00 });
  });

  it("is as long as what is spent where that is more than revenue, and leaves nothing", () => {
    const short = {
      contributionCents: 500_000_00,
      contributionAfterLabourCents: -661_800_00,
      variableCostCents: 3_344_000_00,
    };
    expect(revenueParts(shownVerdict(short))).toMatchObject({ left: 0, full: 4_505_800_00 });
  });

  it("has a scale that is magnified so that the waterfall fills the same width, and never shrunk", () => {
    const verdict = shownVerdict();
    const drawn = waterfall(verdict);
    expect(magnification(drawn, revenueParts(verdict))).toBeCloseTo(3844 / (606.2 + 188), 6);
    const wide = shownVerdict({ net: shownNet([64, -9000, 9000]) });
    expect(magnification(waterfall(wide), revenueParts(wide))).toBe(1);
  });
});
