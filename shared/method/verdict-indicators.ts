/** Chapter 6: the gates, the six rules of evidence, the seven classes, and what they are set against. */
import type { EvidenceRule, VerdictAxes, VerdictClass } from "#shared/schema/verdict.ts";
import type { Indicator } from "./indicator.ts";

type JudgedKey = `rule-${EvidenceRule}` | `class-${VerdictClass}` | `axis-${keyof VerdictAxes}`;

const onVerdict = { pages: ["verdict"] } as const;

/** A class says which rules it asks for; it has no threshold of its own but those named. */
const ofClass = {
  unit: "state",
  sources: ["simulated-plants"],
  measures: [],
  fields: ["verdict.class"],
  ...onVerdict,
} as const;

/** Every rule, class and axis has its entry: one that is left out does not compile. */
const judgedEntries = {
  "axis-dependency": {
    unit: "share",
    sources: ["credit-practice"],
    parameters: ["cr1-alert"],
    measures: ["revenue-concentration"],
    fields: ["verdict.axes", "verdict.axes.dependency"],
    ...onVerdict,
  },
  "axis-overtime": {
    unit: "share",
    sources: ["simulated-plants"],
    parameters: [],
    measures: ["overtime-traced"],
    fields: ["verdict.axes.overtime"],
    ...onVerdict,
  },
  "axis-delays": {
    unit: "days",
    sources: ["simulated-plants", "kunsch-1989"],
    parameters: [],
    measures: ["replay"],
    fields: ["verdict.axes.delays"],
    ...onVerdict,
  },
  "axis-people": {
    unit: "ratio",
    sources: ["mantel-haenszel-1959"],
    parameters: ["exposure_cut"],
    measures: ["strain-by-exposure"],
    fields: ["verdict.axes.people"],
    ...onVerdict,
  },
  "rule-E1": {
    unit: "chances",
    sources: ["fisher-1935", "phipson-smyth-2010", "simulated-plants"],
    parameters: ["accusation_alpha", "taken_minimum_share", "tested_rule_window"],
    measures: ["imposed-delay"],
    fields: ["verdict.evidence", "verdict.details", "verdict.details.e1"],
    ...onVerdict,
  },
  "rule-E2": {
    unit: "share",
    sources: ["simulated-plants"],
    parameters: ["request_minimum_share"],
    measures: ["imposed-delay"],
    fields: ["verdict.details.e2"],
    ...onVerdict,
  },
  "rule-E3": {
    unit: "days",
    sources: ["simulated-plants"],
    parameters: ["imposed_delay_tolerance_days", "delay_alpha"],
    measures: ["replay"],
    fields: ["verdict.details.e3"],
    ...onVerdict,
  },
  "rule-E4": {
    unit: "state",
    sources: ["simulated-plants"],
    parameters: [],
    measures: ["replay"],
    fields: ["verdict.details.e4"],
    ...onVerdict,
  },
  "rule-E5": {
    unit: "money",
    sources: ["simulated-plants"],
    parameters: ["net_confidence"],
    measures: ["contribution"],
    fields: ["verdict.details.e5"],
    ...onVerdict,
  },
  "rule-E6": {
    unit: "state",
    sources: ["simulated-plants"],
    parameters: ["accusation_alpha", "imposed_delay_tolerance_days"],
    measures: ["replay", "contribution"],
    fields: ["verdict.details.e6"],
    ...onVerdict,
  },
  "class-insufficient-data": { ...ofClass, parameters: ["verdict_minimum_weeks"] },
  "class-healthy-big-client": {
    ...ofClass,
    sources: ["schuirmann-1987", "simulated-plants"],
    parameters: ["queue_jump_tolerance", "imposed_delay_tolerance_days"],
  },
  "class-volume-pressure": {
    ...ofClass,
    sources: ["own-choice"],
    parameters: ["volume_bottleneck_share"],
  },
  "class-internal-favour": { ...ofClass, parameters: ["request_minimum_share"] },
  "class-watch": { ...ofClass, parameters: [] },
  "class-profitable-disruptor": { ...ofClass, parameters: [] },
  "class-net-disruptor": { ...ofClass, parameters: ["net_confidence"] },
} as const satisfies Readonly<Record<JudgedKey, Indicator>>;

export const verdictIndicators = {
  gates: {
    unit: "state",
    sources: ["simulated-plants"],
    parameters: [
      "verdict_minimum_weeks",
      "house_rule_minimum_agreement",
      "replay_gate_error",
      "eligibility_minimum_operations",
    ],
    measures: ["replay", "revenue-concentration"],
    fields: ["verdict.gates"],
    pages: ["verdict"],
  },
  ...judgedEntries,
  "healthy-limits": {
    unit: "share",
    sources: ["schuirmann-1987", "simulated-plants"],
    parameters: ["queue_jump_tolerance", "imposed_delay_tolerance_days", "volume_bottleneck_share"],
    measures: ["replay"],
    fields: ["verdict.details.limits"],
    pages: ["verdict"],
  },
  placebo: {
    unit: "hours",
    sources: ["fisher-1935", "holm-1979"],
    parameters: ["accusation_alpha"],
    measures: ["imposed-delay"],
    fields: ["verdict.placebo"],
    pages: ["verdict"],
  },
  thresholds: {
    unit: "state",
    sources: ["simulated-plants", "own-choice"],
    parameters: [],
    measures: [],
    fields: ["verdict.thresholds", "delays.parameters", "overtime.parameters", "people.parameters"],
    pages: ["verdict", "planning", "people"],
  },
  "front-page-alerts": {
    unit: "state",
    sources: ["own-choice", "woodruff-1971", "newey-west-1987"],
    parameters: [
      "alert_share_rise",
      "alert_on_time_fall",
      "alert_overtime_share_rise",
      "alert_noise_alpha",
      "alert_minimum_changes",
    ],
    measures: [],
    fields: [],
    pages: ["portfolio"],
  },
} as const satisfies Readonly<Record<string, Indicator>>;
