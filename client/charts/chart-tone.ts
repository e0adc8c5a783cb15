/** Whose mark a label or a line is: the one vivid colour is the examined client's. */
export type ChartTone = "examined" | "others" | "strong" | "quiet";

/** The look that axes of every chart share. */
export const axisTick = { fill: "var(--ink-3)", fontSize: 12, fontFamily: "var(--sans)" } as const;
export const gridStroke = "var(--line)";
export const thresholdDash = "3 3";
export const ghostDash = "5 4";

interface TipLine {
  readonly text: string;
  readonly tone: ChartTone;
}

/** What hovering or focusing a place of a chart says. */
export interface Tip {
  readonly title: string;
  readonly lines: readonly TipLine[];
}
