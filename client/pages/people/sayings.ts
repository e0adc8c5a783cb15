/** What the results allow to be said to the works council, and what they do not. */
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import type { ComputedPeople, StrainOutcome, WorkingTimeLimit } from "#shared/schema/people.ts";
import type { Estimate } from "#shared/schema/scalar.ts";
import { isComputed } from "#client/lib/computed.ts";
import { overtimeHeadline } from "./headline.ts";
import { orAbsent } from "./published.ts";

export type Saying =
  | { readonly kind: "effect"; readonly outcome: StrainOutcome; readonly ratio: Estimate }
  | { readonly kind: "removed"; readonly outcomes: readonly StrainOutcome[] }
  | { readonly kind: "open"; readonly outcomes: readonly StrainOutcome[] }
  | { readonly kind: "missing"; readonly outcomes: readonly StrainOutcome[] }
  | { readonly kind: "followed"; readonly share: Estimate }
  | { readonly kind: "unexplained"; readonly share: number }
  | {
      readonly kind: "limit";
      readonly limit: WorkingTimeLimit;
      readonly value: number;
      readonly share: number;
    };

/** Not to be said, with the reason why: the client as a cause, a team as a case, an open question as a no. */
export type Unsayable = "cause" | "team" | "no-effect";

/** Effects told one by one; more would be a list that nobody reads aloud. */
const mostEffects = 3;
/** Half a percent, below which a rounded share reads zero. */
const nothing = 0.005;

/** The limit that gives way in the largest part of its cases; none where none is known to. */
export function weakestLimit(people: ComputedPeople): Extract<Saying, { kind: "limit" }> | null {
  const over = people.limits.flatMap(({ limit, value, bands }) => {
    const shown = orAbsent(bands);
    if (shown === null || shown.over === null || shown.over === 0 || shown.cases === 0) return [];
    return [{ kind: "limit" as const, limit, value, share: shown.over / shown.cases }];
  });
  return over.toSorted((left, right) => right.share - left.share)[0] ?? null;
}

/** Outcomes by what heavy against light weeks show of them. */
export function outcomesByAnswer(people: ComputedPeople) {
  const own = people.effects.filter(({ method }) => method === "stratified");
  const called = own.flatMap(({ outcome, rateRatio, called }) =>
    called && isComputed(rateRatio) ? [{ outcome, ratio: rateRatio }] : [],
  );
  const removed = own.filter(({ called, controlFailed }) => !called && controlFailed);
  const rest = own.filter(({ called, controlFailed }) => !called && !controlFailed);
  return {
    called,
    removed: removed.map(({ outcome }) => outcome),
    open: rest.flatMap(({ outcome, rateRatio }) => (isComputed(rateRatio) ? [outcome] : [])),
    missing: rest.flatMap(({ outcome, rateRatio }) => (isComputed(rateRatio) ? [] : [outcome])),
  };
}

/** Outcomes that are told together; nothing where there are none. */
const listed = (kind: "removed" | "open" | "missing", outcomes: readonly StrainOutcome[]): Saying[] =>
  outcomes.length === 0 ? [] : [{ kind, outcomes }];

/** @param overtime null where its origin is not computed: nothing is then said of it */
export function sayings(
  people: ComputedPeople,
  overtime: ComputedOvertime | null,
): { readonly can: readonly Saying[]; readonly cannot: readonly Unsayable[] } {
  const { called, removed, open, missing } = outcomesByAnswer(people);
  const headline = overtime === null ? null : overtimeHeadline(overtime);
  const limit = weakestLimit(people);
  return {
    can: [
      ...called.slice(0, mostEffects).map((effect) => ({ kind: "effect" as const, ...effect })),
      ...listed("removed", removed),
      ...listed("open", open),
      ...listed("missing", missing),
      ...(headline?.kind === "followed" && !headline.mayBeNothing
        ? [{ kind: "followed" as const, share: headline.share }]
        : []),
      ...(headline !== null && headline.kind !== "none-paid" && headline.unexplained >= nothing
        ? [{ kind: "unexplained" as const, share: headline.unexplained }]
        : []),
      ...(limit === null ? [] : [limit]),
    ],
    cannot: [
      ...(people.client === null ? [] : (["cause"] as const)),
      "team",
      ...(open.length + missing.length > 0 ? (["no-effect"] as const) : []),
    ],
  };
}
