/** Ways to decide which views are published: the product's, and two that are not enough. */
import { publishedGroups } from "#server/privacy/published-groups.ts";
import { type CandidateView, planReleases } from "#server/privacy/release-plan.ts";
import type { PublishedPeriod } from "./attacker.ts";
import { candidateViews, type Organisation, periodWeeks, presenceIn } from "./organisation.ts";

/** The views of one period that a scheme publishes. */
export type ReleaseScheme = (
  candidates: readonly CandidateView[],
  presence: readonly Uint8Array[],
) => readonly CandidateView[];

/** The product's. */
export const auditedRelease =
  (threshold: number): ReleaseScheme =>
  (candidates, presence) => {
    const released = new Set(planReleases(candidates, threshold, presence).released);
    return candidates.filter(({ key }) => released.has(key));
  };

/** Whatever has enough members. */
export const thresholdOnly =
  (threshold: number): ReleaseScheme =>
  (candidates) =>
    candidates.filter(({ members }) => members.length >= threshold);

/** The product's, had it not asked who is there in each week. */
export const auditedWithoutRoster =
  (threshold: number): ReleaseScheme =>
  (candidates, presence) =>
    auditedRelease(threshold)(candidates, [
      presence[0].map((_, person) => Math.max(...presence.map((week) => week[person]))),
    ]);

const presentIn = (
  isPresent: Uint8Array,
  members: Iterable<number>,
  without: ReadonlySet<number>,
): number => {
  let people = 0;
  for (const person of members) if (!without.has(person)) people += isPresent[person];
  return people;
};

/** The product's without the algebra: enough members, and enough or nobody in each difference of two views, in every week. */
export const pairsOnly =
  (threshold: number): ReleaseScheme =>
  (candidates, presence) => {
    const nobody = new Set<number>();
    const published: Set<number>[] = [];
    const isEnough = (members: ReadonlySet<number>, without: ReadonlySet<number>): boolean =>
      presence.every((isPresent) => {
        const people = presentIn(isPresent, members, without);
        return people === 0 || people >= threshold;
      });
    return candidates.filter((view) => {
      const members = new Set(view.members);
      const isPublished =
        members.size >= threshold &&
        isEnough(members, nobody) &&
        published.every((other) => isEnough(members, other) && isEnough(other, members));
      if (isPublished) published.push(members);
      return isPublished;
    });
  };

/** What a scheme publishes about an organisation, and how much of what one could ask for. */
export function publish(organisation: Organisation, scheme: ReleaseScheme, areStacked = false) {
  const periods: PublishedPeriod[] = [];
  let [asked, released] = [0, 0];
  for (let fromWeek = 0; fromWeek < organisation.weeks; fromWeek += periodWeeks) {
    const candidates = candidateViews(organisation, fromWeek, areStacked);
    const presence = presenceIn(organisation, fromWeek);
    const views = scheme(candidates, presence);
    asked += candidates.length;
    released += views.length;
    periods.push({
      fromWeek,
      presence,
      views: views.map(({ members }) => {
        const isMember = new Uint8Array(organisation.people);
        for (const person of members) isMember[person] = 1;
        return isMember;
      }),
    });
  }
  return { periods, asked, released };
}

/** The groups of teams that the product publishes, beside the site with everybody. */
export function publishGroups(organisation: Organisation, threshold: number): PublishedPeriod[] {
  const { people, joined, left, team } = organisation;
  const teamNames = Array.from({ length: Math.max(...team) + 1 }, (_, number) => `Team ${number}`);
  const periods: PublishedPeriod[] = [];
  for (let fromWeek = 0; fromWeek < organisation.weeks; fromWeek += periodWeeks) {
    const presence = presenceIn(organisation, fromWeek);
    const teamOf = team.map((number, person) =>
      joined[person] <= fromWeek && fromWeek < left[person] ? number : -1,
    );
    const { groups } = publishedGroups({ teamOf, presence, teamNames, threshold });
    const views = groups.map(({ members }) => {
      const isMember = new Uint8Array(people);
      for (const person of members) isMember[person] = 1;
      return isMember;
    });
    periods.push({ fromWeek, presence, views: [new Uint8Array(people).fill(1), ...views] });
  }
  return periods;
}
