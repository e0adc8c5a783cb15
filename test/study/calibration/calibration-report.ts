/** The study as Markdown: how often each class was given, who was accused, and how the intervals lie to what was planted. */
import { verdictClasses, type VerdictClass } from "#shared/schema/verdict.ts";
import { families, familyNames, type FamilyName } from "./families.ts";
import { deservedCount, goalsOf } from "./goals.ts";
import type { JudgedPlant } from "./judged-plant.ts";
import { tallyOf, type Coverage, type Part, type Tally } from "./tally.ts";
import { variantNames, type VariantName } from "./variants.ts";

const classHeadings: Readonly<Record<VerdictClass, string>> = {
  "insufficient-data": "insufficient",
  "healthy-big-client": "healthy",
  "volume-pressure": "volume",
  "internal-favour": "favour",
  watch: "watch",
  "profitable-disruptor": "profitable",
  "net-disruptor": "net",
};
const variantHeadings: Readonly<Record<VariantName, string>> = {
  full: "full record",
  "weeks-26": "26 weeks",
  "without-machines": "no `machine_id`",
  "without-requests": "no dated requests",
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const thousands = (cents: number): string => (cents / 100_000).toFixed(1);

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = headings.map((_, place) => (place === 0 ? "---" : "--:"));
  return [line(headings), line(rule), ...rows.map(line)].join("\n");
}

/** What a limit says depends on the family: of innocents how many at most, of the others how many at least. */
function limited({ count, of, lower, upper }: Part, innocent: boolean): string {
  if (of === 0) return "";
  return `${count}/${of} (${innocent ? `≤ ${percent(upper)}` : `≥ ${percent(lower)}`})`;
}

function classTable(tallies: readonly Tally[]): string {
  return table(
    ["family", "plants", "as deserved", ...verdictClasses.map((each) => classHeadings[each])],
    tallies.map(({ family, plants, classes }) => [
      family,
      String(plants),
      String(deservedCount(family, { classes })),
      ...verdictClasses.map((each) => (classes[each] === 0 ? "" : String(classes[each]))),
    ]),
  );
}

function accusedTable(tallies: readonly Tally[], names: readonly FamilyName[]): string {
  const cell = (family: FamilyName, variant: VariantName): string => {
    const tally = tallies.find((each) => each.family === family && each.variant === variant);
    return tally === undefined ? "" : limited(tally.accused, families[family].innocent);
  };
  const others = (variant: VariantName): string => {
    const own = tallies.filter((each) => each.variant === variant);
    const sum = (of: (each: Tally) => number): number => own.reduce((all, each) => all + of(each), 0);
    const [named, count, of] = [
      sum(({ othersNamed }) => othersNamed.count),
      sum(({ othersAccused }) => othersAccused.count),
      sum(({ othersAccused }) => othersAccused.of),
    ];
    return of === 0 ? "" : `${count}/${of}, E1–E4 against ${named}`;
  };
  return table(
    ["accused", ...variantNames.map((variant) => variantHeadings[variant])],
    [
      ...names.map((family) => [family, ...variantNames.map((variant) => cell(family, variant))]),
      ["all other clients", ...variantNames.map(others)],
    ],
  );
}

function coverageCells({ held, above, below, meanError, meanWidth }: Coverage): string[] {
  if (held.of === 0) return ["", "", "", "", ""];
  return [
    `${held.count}/${held.of} (${percent(held.lower)} to ${percent(held.upper)})`,
    String(above),
    String(below),
    thousands(meanError),
    thousands(meanWidth),
  ];
}

const coverageHeadings = ["holds it", "planted above", "below", "error, k€", "width, k€"];

function netTable(tallies: readonly Tally[]): string {
  return table(
    ["net", ...coverageHeadings, "with desks by revenue"],
    tallies.map(({ family, net, netBesideRevenueShare }) => [
      family,
      ...coverageCells(net),
      `${netBesideRevenueShare.held.count}/${netBesideRevenueShare.held.of}, above ${netBesideRevenueShare.above}`,
    ]),
  );
}

function lineTable(tallies: readonly Tally[]): string {
  return table(
    ["line", ...coverageHeadings],
    tallies.flatMap(({ family, lines }) =>
      Object.entries(lines).map(([line, each]) => [`${family}: ${line}`, ...coverageCells(each)]),
    ),
  );
}

/** @param withLines whether the lines of the net stand beside what was planted as well */
export function calibrationReport(judged: readonly JudgedPlant[], withLines = false): string {
  const present = familyNames.filter((family) => judged.some((plant) => plant.family === family));
  const tallies = present.flatMap((family) =>
    variantNames.map((variant) => tallyOf(family, variant, judged)).filter(({ plants }) => plants > 0),
  );
  const full = tallies.filter(({ variant }) => variant === "full");
  const goals = goalsOf(tallies).map(
    ({ wording, found, met }) => `- ${met ? "met" : "**not met**"}: ${wording}. ${found}.`,
  );
  return [
    classTable(full),
    accusedTable(tallies, present),
    netTable(full),
    ...(withLines ? [lineTable(full.filter(({ family }) => !families[family].innocent))] : []),
    goals.join("\n"),
  ].join("\n\n");
}
