/** Work of one person, before it is known how it is paid. */

type Activity = "production" | "planning" | "meeting" | "account" | "rework" | "other";
export type PayKind = "regular" | "overtime" | "sunday" | "holiday" | "night";

export interface WorkDraft {
  readonly seat: number;
  readonly day: number;
  readonly minutes: number;
  /** Clock times, where they are recorded. */
  readonly from: number | null;
  readonly activity: Activity;
  /** Beyond the person's own shift: an evening, or a day on which the plant is closed. */
  readonly beyondShift: boolean;
  /** Planted: for the suspect, on top of all that its volume asks for. */
  readonly onTop: boolean;
  /** Planted: how likely this time at a desk was to go to the suspect whatever its volume; it would have gone to some client. */
  readonly firefightingChance: number;
  /** Index of the order in the site, number of the operation, index of the client; -1 for none. */
  readonly order: number;
  readonly operation: number;
  readonly client: number;
}

export interface PaidWork extends WorkDraft {
  readonly payKind: PayKind;
}
