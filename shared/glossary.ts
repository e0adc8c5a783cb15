/** The words of the trade that the product uses, in the order in which a reader meets them; their words are with the client. */
import type { IndicatorKey } from "./method/indicators.ts";

interface GlossaryEntry {
  /** The indicators that say more. */
  readonly see: readonly IndicatorKey[];
}

export const glossary = {
  "client-king": { see: ["client-share", "net"] },
  "examined-client": { see: ["client-share"] },
  revenue: { see: ["client-share"] },
  "variable-cost": { see: ["contribution"] },
  "contribution-term": { see: ["contribution"] },
  "fixed-cost": { see: ["profit-equation"] },
  "break-even": { see: ["profit-equation"] },
  "bottleneck-term": { see: ["bottleneck"] },
  "work-centre": { see: ["waiting-causes"] },
  order: { see: ["on-time-in-full"] },
  operation: { see: ["waiting-causes"] },
  routing: { see: ["imposed-delay"] },
  "ready-time": { see: ["waiting-causes"] },
  "dispatch-rule": { see: ["house-rule"] },
  "house-rule-term": { see: ["house-rule"] },
  contention: { see: ["waiting-causes"] },
  prioritisation: { see: ["waiting-causes"] },
  batching: { see: ["waiting-causes"] },
  unavailability: { see: ["waiting-causes"] },
  unexplained: { see: ["waiting-causes"] },
  "out-of-turn": { see: ["queue-jumping"] },
  request: { see: ["requests-on-record"] },
  privilege: { see: ["requests-on-record"] },
  "frozen-horizon": { see: ["notice-given"] },
  notice: { see: ["notice-given"] },
  slack: { see: ["next-victims"] },
  replay: { see: ["imposed-delay", "replay-gate"] },
  imposed: { see: ["imposed-delay"] },
  "late-change": { see: ["privilege-change-volume"] },
  otif: { see: ["on-time-in-full"] },
  "payroll-overtime-term": { see: ["payroll-overtime"] },
  "direct-hours": { see: ["direct-overtime"] },
  "induced-hours": { see: ["induced-overtime"] },
  premium: { see: ["overtime-premium"] },
  quota: { see: ["yearly-quota"] },
  spell: { see: ["absence-spells"] },
  exposure: { see: ["client-exposure"] },
  "rate-ratio": { see: ["stratified-effect"] },
  control: { see: ["negative-controls"] },
  "published-group": { see: ["published-views"] },
  interval: { see: ["net", "imposed-delay"] },
  booked: { see: ["net"] },
  attributed: { see: ["net"] },
  expected: { see: ["line-departures"] },
  concession: { see: ["memo-concession"] },
  "give-back": { see: ["line-prompt-payment"] },
  "placebo-term": { see: ["placebo"] },
  "gate-term": { see: ["gates"] },
  equivalence: { see: ["class-healthy-big-client"] },
  "not-computable": { see: ["gates"] },
} as const satisfies Readonly<Record<string, GlossaryEntry>>;

export type GlossaryKey = keyof typeof glossary;
