/** What a demo company is made from: the same options give the same bytes. */

/**
 * What was planted. Six in which a client is served ahead of the house rule or by contract, and six innocents that a
 * hasty tool would accuse.
 */
export const demoScenarios = [
  /** Jumps the queue, on request, and costs more than it brings. */
  "king",
  /** Jumps the queue, on request, and still leaves money. */
  "king-profitable",
  /** Jumps the queue without a contract, and pays a surcharge for it. */
  "payer",
  /** Served first by contract, and pays for it: that is the rule, not an inversion. */
  "contract",
  /** A small client that jumps the queue and is hard on people. */
  "wasp",
  /** Served first without ever having asked. */
  "internal-favour",
  /** Innocent: large, planned far ahead. */
  "giant",
  /** Innocent: seasonal peaks. */
  "season",
  /** Innocent: orders arrive in bursts. */
  "bursts",
  /** Innocent: short promises by contract, in a shop that serves the earliest promise first. */
  "tight",
  /** Innocent: short operations, in a shop that serves the shortest operation first. */
  "short-jobs",
  /** Innocent: one dispatch in five is random. */
  "noisy",
] as const;
export type DemoScenario = (typeof demoScenarios)[number];

export interface DemoOptions {
  /** A whole number from 0 to 2³¹ − 1. */
  readonly seed: number;
  /** Weeks covered, from Monday 1 January 2024. */
  readonly weeks: number;
  /** People employed at any one time; the volume of work follows. */
  readonly people: number;
  readonly scenario: DemoScenario;
}

export const demoCompanyName = "Ateliers Garonne";

export const defaultDemoOptions: DemoOptions = { seed: 20_240_101, weeks: 78, people: 100, scenario: "king" };
