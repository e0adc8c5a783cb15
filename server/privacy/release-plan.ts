/** Which views of people may be published together (method, section 4). */
import {
  findSmallGroup,
  indicatorOf,
  type SmallGroup,
  splitClasses,
  viewClasses,
  type ViewClasses,
} from "./span-audit.ts";

/** What is counted about people decides how many must stand behind it. */
export type FigureKind = "hours" | "cost" | "absence" | "survey";

const leastThreshold: Readonly<Record<FigureKind, number>> = { hours: 8, cost: 8, absence: 11, survey: 11 };

/**
 * Fewer people are never shown alone. A figure from which another follows counts as the stricter kind: hours absent, where
 * hours worked and hours due are known.
 *
 * @param parameter what the company asks for; it can only raise the threshold
 */
export function thresholdOf(kind: FigureKind, parameter: number): number {
  const least = leastThreshold[kind];
  return parameter > least ? Math.ceil(parameter) : least;
}

/** A set of people whose sums are asked for. */
export interface CandidateView {
  readonly key: string;
  /** Numbers of people, ascending. */
  readonly members: Int32Array;
}

/** Why a view is withheld. For tests and the log's counts: an answer never tells one reason from another. */
export type WithheldReason =
  | "too-few-people"
  | "difference-too-small"
  | "combination-too-small"
  | "too-many-combinations";

export interface ReleasePlan {
  /** Keys, in order of the candidates. */
  readonly released: readonly string[];
  readonly withheld: readonly { readonly key: string; readonly reason: WithheldReason }[];
}

/** Enough people, or nobody: a sum over nobody tells nothing. */
const isHidden = (people: number, threshold: number): boolean => people === 0 || people >= threshold;

/** By class, how many of its people are present. */
function presentByClass({ classOf, count }: ViewClasses, isPresent: Uint8Array): Int32Array {
  const people = new Int32Array(count);
  for (const [person, place] of classOf.entries()) people[place] += isPresent[person];
  return people;
}

/** What a candidate is judged by. */
interface Judgement {
  /** The admitted views, by class: 1 for a class of the view. Classes are told apart by the candidate too. */
  readonly admitted: readonly Float64Array[];
  /** By week, by class: how many are present. */
  readonly weeks: readonly Int32Array[];
  readonly threshold: number;
  readonly mostSteps: number;
}

/** Present people of the classes of a view that are not of the other one. */
function peopleBeyond(view: Float64Array, other: Float64Array, people: Int32Array): number {
  let beyond = 0;
  for (const [place, number] of people.entries()) if (view[place] > other[place]) beyond += number;
  return beyond;
}

function reasonAgainst(candidate: Float64Array, judgement: Judgement): WithheldReason | null {
  const { admitted, weeks, threshold } = judgement;
  const nothing = new Float64Array(candidate.length);
  const sizes = weeks.map((people) => peopleBeyond(candidate, nothing, people));
  if (sizes.every((people) => people === 0) || sizes.some((people) => !isHidden(people, threshold)))
    return "too-few-people";
  for (const other of admitted) {
    for (const people of weeks) {
      if (!isHidden(peopleBeyond(candidate, other, people), threshold)) return "difference-too-small";
      if (!isHidden(peopleBeyond(other, candidate, people), threshold)) return "difference-too-small";
    }
  }
  const group = smallGroupInSomeWeek(candidate, judgement);
  if (group.outcome === "unfinished") return "too-many-combinations";
  return group.outcome === "found" ? "combination-too-small" : null;
}

const classesPresent = (people: Int32Array): string => people.map((number) => Math.sign(number)).join("");

function smallGroupInSomeWeek(
  candidate: Float64Array,
  { admitted, weeks, threshold, mostSteps }: Judgement,
): SmallGroup {
  const audit = (people: Int32Array): SmallGroup =>
    findSmallGroup(admitted, candidate, people, threshold, mostSteps);
  for (const alike of Map.groupBy(weeks, classesPresent).values()) {
    // With the same classes present the combinations are the same, and one that is large enough with the fewest people of
    // each class is so in every week.
    const fewest = alike[0].map((_, place) => Math.min(...alike.map((people) => people[place])));
    if (audit(fewest).outcome === "none") continue;
    for (const people of alike) {
      const group = audit(people);
      if (group.outcome !== "none") return group;
    }
  }
  return { outcome: "none" };
}

/** Weeks in which the same people are present ask the same question. */
function distinctWeeks(presence: readonly Uint8Array[]): Uint8Array[] {
  const known = new Map(presence.map((isPresent) => [isPresent.join(""), isPresent]));
  return [...known.values()];
}

/**
 * Goes through the candidates in order and releases each that exposes nobody together with those released before it: it has
 * enough people; it differs from every released view by nobody or by enough, both ways; and no combination of it with
 * released views is a sum of fewer people than the threshold, however many are combined and with whatever factors.
 *
 * All of it is asked in every week of a release period, of the people present then: whoever knows the organisation chart
 * knows that those who left, or are still to come, add nothing. A week that is safe by itself stays safe beside others. The
 * values of a week occur in that week's figures alone, and figures of several weeks (a month, a quarter) are sums of weekly
 * ones. A combination of figures is hence one combination per week; where it is not 0 in a week it touches at least the
 * threshold's people in that week, so it never isolates fewer people over any span of weeks.
 *
 * What no audit of sums prevents: a sum of nothing tells that each has nothing. What is rare is better shown over a quarter
 * than by week.
 *
 * @param candidates in order of priority; what is public anyway comes first, for the others are judged beside it
 * @param presence by week of the release period, by person: 1 for present
 * @param mostSteps of the search for a small group in a week; a candidate that needs more is withheld
 * @throws RangeError without a week
 */
export function planReleases(
  candidates: readonly CandidateView[],
  threshold: number,
  presence: readonly Uint8Array[],
  mostSteps = 20_000,
): ReleasePlan {
  if (presence.length === 0) throw new RangeError("a release period has weeks");
  const people = presence[0].length;
  const weeks = distinctWeeks(presence);
  const admitted: Uint8Array[] = [];
  const released: string[] = [];
  const withheld: { key: string; reason: WithheldReason }[] = [];
  let classes = viewClasses(people, []);
  for (const { key, members } of candidates) {
    const isMember = new Uint8Array(people);
    for (const person of members) isMember[person] = 1;
    const split = splitClasses(classes, isMember);
    const reason = reasonAgainst(indicatorOf(split, isMember), {
      admitted: admitted.map((isOther) => indicatorOf(split, isOther)),
      weeks: weeks.map((isPresent) => presentByClass(split, isPresent)),
      threshold,
      mostSteps,
    });
    if (reason === null) {
      admitted.push(isMember);
      classes = split;
      released.push(key);
    } else withheld.push({ key, reason });
  }
  return { released, withheld };
}
