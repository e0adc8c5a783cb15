/** What a person at a terminal reads of the verdict. */
import { isNotComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { ComputedVerdict, EvidenceRule, Verdict, VerdictClass } from "#shared/schema/verdict.ts";
import { currency } from "#server/config.ts";
import {
  alignedTable,
  amountText,
  briefText,
  countText,
  rangeText,
  shareText,
  type TextColumn,
} from "./aligned-text.ts";

const classNames: Readonly<Record<VerdictClass, string>> = {
  "insufficient-data": "Not enough evidence",
  "healthy-big-client": "Healthy big client",
  "volume-pressure": "Volume pressure: a capacity decision",
  "internal-favour": "Internal favour: a management finding, nothing is billed",
  watch: "Watch: some evidence, not all",
  "profitable-disruptor": "Disruptor, loss not proven",
  "net-disruptor": "Net disruptor",
};

const ruleNames: Readonly<Record<EvidenceRule, string>> = {
  E1: "goes first, beyond chance",
  E2: "at its request",
  E3: "others are delayed",
  E4: "leaving anything out changes nothing",
  E5: "loss proven",
  E6: "two quarters in a row",
};

function headLines(verdict: ComputedVerdict): string {
  const { client, net, revenueCents } = verdict;
  const money = isNotComputable(net)
    ? `Its net cannot be computed (${net.reason}; missing: ${net.missing.join(", ") || "nothing to import"}).`
    : `Of ${amountText(revenueCents)} invoiced it leaves ${rangeText(net.cents, amountText)}; ` +
      `below zero in ${countText(Math.round(net.probabilityNegative * 100))} cases of 100.`;
  return `${client.name} (${client.clientId}): ${classNames[verdict.class]}.\n${money}`;
}

function gateLines({ gates }: ComputedVerdict): string[] {
  const failed = gates.filter(({ holds }) => !holds);
  if (failed.length === 0) return [];
  return [
    failed
      .map(
        ({ gate, reason, missing }) =>
          `Missing for an answer: ${gate}${reason === null ? "" : ` (${reason})`}` +
          (missing.length === 0 ? "." : `; import ${missing.join(", ")}.`),
      )
      .join("\n"),
  ];
}

function evidenceTable({ evidence }: ComputedVerdict): string {
  const columns: TextColumn[] = [
    { heading: "rule", align: "left" },
    { heading: "", align: "left" },
    { heading: "holds", align: "left" },
    { heading: "value", align: "right" },
    { heading: "threshold", align: "right" },
  ];
  return alignedTable(
    columns,
    evidence.map(({ rule, holds, value, threshold }) => [
      rule,
      ruleNames[rule],
      briefText(holds, (yes) => (yes ? "yes" : "no")),
      briefText(value, (number) =>
        rule === "E5" ? amountText(number) : String(Number(number.toPrecision(4))),
      ),
      String(threshold),
    ]),
  );
}

const sumRow = (name: string, cents: number | NotComputable): string[] => [
  name,
  "",
  briefText(cents, amountText),
];

function costTable(verdict: ComputedVerdict): string {
  const columns: TextColumn[] = [
    { heading: "line", align: "left" },
    { heading: "grade", align: "left" },
    { heading: currency, align: "right" },
    { heading: "95% interval", align: "right" },
    { heading: "rows", align: "right" },
  ];
  const { net } = verdict;
  return alignedTable(columns, [
    sumRow("contribution", verdict.contributionCents),
    sumRow("contribution after labour", verdict.contributionAfterLabourCents),
    ...verdict.lines.map(({ line, grade, cents, counted, rows }) => [
      line,
      grade,
      briefText(cents, ({ estimate }) => amountText(0 - estimate)),
      isNotComputable(cents)
        ? ""
        : counted
          ? "counted"
          : `${amountText(0 - cents.high)} to ${amountText(0 - cents.low)}`,
      countText(rows),
    ]),
    ...(isNotComputable(net)
      ? []
      : [
          [
            "net",
            "",
            amountText(net.cents.estimate),
            `${amountText(net.cents.low)} to ${amountText(net.cents.high)}`,
          ],
        ]),
  ]);
}

function placeboTable({ placebo }: ComputedVerdict): string {
  if (isNotComputable(placebo)) return `The same accusation on every client: n/c (${placebo.reason}).`;
  const columns: TextColumn[] = [
    { heading: "client", align: "left" },
    { heading: "name", align: "left" },
    { heading: "taken less given, h per 1,000 h", align: "right" },
    { heading: "of the others' waiting", align: "right" },
    { heading: "p", align: "right" },
    { heading: "p, Holm", align: "right" },
    { heading: "accused", align: "left" },
  ];
  return alignedTable(
    columns,
    placebo.map(({ clientId, name, score, shareOfWaiting, pValue, adjustedPValue, accused }) => [
      clientId,
      name,
      score.toFixed(1),
      shareText(shareOfWaiting),
      pValue.toFixed(4),
      adjustedPValue.toFixed(4),
      accused ? "yes" : "no",
    ]),
  );
}

function flipLines({ flips, net }: ComputedVerdict): string {
  if (isNotComputable(net)) return "Without a net there is no sign to change.";
  const within = flips.filter(({ withinRange }) => withinRange);
  if (within.length === 0) return "No single assumption within its range changes the sign of the net.";
  return within
    .map(
      ({ factor, value, flipsAt }) =>
        `The sign changes at ${factor} = ${flipsAt.toPrecision(4)} (now ${value}).`,
    )
    .join("\n");
}

/** The verdict as aligned text: class, gates, rules, cost ledger, what turns it, every client under the same accusation. */
export function verdictText(verdict: Verdict): string {
  if (verdict.status !== "computed") {
    return `Not computable: ${verdict.reason}. Missing: ${verdict.missing.join(", ")}.`;
  }
  return [
    `From ${verdict.period.from} to ${verdict.period.to} (not included). Amounts in ${currency}.`,
    headLines(verdict),
    ...gateLines(verdict),
    evidenceTable(verdict),
    costTable(verdict),
    flipLines(verdict),
    placeboTable(verdict),
    `${countText(verdict.draws)} draws, seed ${verdict.seed}.`,
  ].join("\n\n");
}
