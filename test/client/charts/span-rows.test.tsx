/** Bars across a reference: what lies on the other side of zero than the reference is a part of its own, and vivid. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { evenScale } from "#client/charts/interval-scale.ts";
import { SpanRows } from "#client/charts/SpanRows.tsx";

function drawn(reference: number, low: number, high: number): string {
  return renderToStaticMarkup(
    <SpanRows
      name="What the net hangs on"
      scale={evenScale(-100, 100, [-100, 0, 100])}
      tickLabel={String}
      unit="k€"
      reference={reference}
      referenceLabel="reference"
      rows={[
        {
          key: "one",
          name: "one",
          range: "0 to 4",
          low,
          high,
          lowText: String(low),
          highText: String(high),
          label: "",
        },
      ]}
    />,
  );
}

/** Every bar with where it begins, how long it is, in percent of the axis, and whether it is vivid. */
const barsOf = (html: string) =>
  [...html.matchAll(/class="([^"]*bar[^"]*)" style="left:([\d.]+)%;width:([\d.]+)%"/gu)].map(
    ([, name = "", left, width]) => ({
      turned: name.includes("turned"),
      left: Math.round(Number(left)),
      width: Math.round(Number(width)),
    }),
  );

describe("a bar", () => {
  it("is one where it stays on the side of the reference", () => {
    expect(barsOf(drawn(60, 20, 80))).toEqual([{ turned: false, left: 60, width: 30 }]);
    expect(barsOf(drawn(-60, -80, -20))).toEqual([{ turned: false, left: 10, width: 30 }]);
  });

  it("is parted at zero, and vivid on the other side, whichever that is", () => {
    expect(barsOf(drawn(60, -20, 80))).toEqual([
      { turned: true, left: 40, width: 10 },
      { turned: false, left: 50, width: 40 },
    ]);
    expect(barsOf(drawn(-60, -80, 20))).toEqual([
      { turned: false, left: 10, width: 40 },
      { turned: true, left: 50, width: 10 },
    ]);
  });

  it("ends at zero without a part of no length", () => {
    expect(barsOf(drawn(60, 0, 80))).toHaveLength(1);
  });
});
