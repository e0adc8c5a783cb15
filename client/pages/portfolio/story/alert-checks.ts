/** Which of the checks behind the alerts were made, which are on their way, and which the data does not allow. */
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { isComputed } from "#client/lib/computed.ts";
import { lastTwoQuarters } from "./complete-quarters.ts";
import type { Story, StoryReport } from "./use-story.ts";

export const alertChecks = ["share", "verdict", "working-time", "service", "overtime", "notice"] as const;
export type AlertCheck = (typeof alertChecks)[number];

export type CheckState = "made" | "pending" | "impossible";

function isComputedReport<Report extends { readonly status: string }>(
  report: Report,
): report is Extract<Report, { status: "computed" }> {
  return report.status === "computed";
}

/** A report that is there and could be computed. */
export function computedReport<Report extends { readonly status: string }>({
  value,
}: StoryReport<Report>): Extract<Report, { status: "computed" }> | null {
  return value !== null && isComputedReport(value) ? value : null;
}

/** A report that failed allows no check; one that is on its way keeps it pending. */
function stateOf<Report extends { readonly status: string }>(
  report: StoryReport<Report>,
  isPossible: (computed: Extract<Report, { status: "computed" }>) => boolean,
): CheckState {
  if (report.value === null && report.failure === null) return "pending";
  const computed = computedReport(report);
  return computed !== null && isPossible(computed) ? "made" : "impossible";
}

export function checkStates(
  { trend }: ComputedPortfolio,
  story: Story,
): Readonly<Record<AlertCheck, CheckState>> {
  const hasPair = lastTwoQuarters(trend) !== null;
  const hasLaterPair = lastTwoQuarters(trend, true) !== null;
  return {
    share: hasPair ? "made" : "impossible",
    verdict: stateOf(story.verdict, (verdict) => verdict.class !== "insufficient-data"),
    "working-time": stateOf(story.people, ({ limits }) =>
      limits.some(({ weeksOver }) => typeof weeksOver === "number"),
    ),
    service: hasLaterPair ? stateOf(story.delays, () => true) : "impossible",
    overtime: hasPair ? stateOf(story.overtime, ({ weeks }) => isComputed(weeks)) : "impossible",
    notice: stateOf(story.delays, ({ notice }) => notice.status === "computed"),
  };
}
