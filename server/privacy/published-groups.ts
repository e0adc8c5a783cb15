/** Groups of teams that can be published together, so that small teams are seen in company rather than not at all. */
import { type CandidateView, planReleases } from "./release-plan.ts";

/** The key of the view that holds everybody. */
export const siteKey = "site";

export interface PublishedGroup {
  /** Its teams' names in order, joined: the same teams have the same key in every period. */
  readonly key: string;
  readonly teams: readonly string[];
  /** Numbers of people, ascending. */
  readonly members: Int32Array;
  /** Whether those who belong to no team are in it: who joined in the period, who has no team. */
  readonly takesRest: boolean;
}

export interface TeamGroups {
  readonly groups: readonly PublishedGroup[];
  /** The nearest published group that holds a team: its own key where it is published alone, else a joined one, else the site. */
  readonly coarserOf: (team: number) => string;
  /** Teams that are not published alone. */
  readonly withheld: readonly { readonly team: string; readonly coarser: string }[];
  /** Keys of what is published, the site first; empty where even the site has too few people. */
  readonly released: readonly string[];
}

export interface TeamRoster {
  /** By person; -1: none. */
  readonly teamOf: Int32Array;
  /** By week of the release period, by person: 1 for present. */
  readonly presence: readonly Uint8Array[];
  readonly teamNames: readonly string[];
  readonly threshold: number;
  /** Groups of the period before: of equal neighbours the one from then is kept. */
  readonly before?: readonly PublishedGroup[];
}

/** Teams that stay together. */
interface Block {
  readonly teams: readonly number[];
  readonly key: string;
  /** People present, by week. */
  readonly people: Int32Array;
}

const keyOf = (teams: readonly number[], names: readonly string[]): string =>
  teams
    .map((team) => names[team])
    .toSorted()
    .join(" + ");

/** Enough people in every week, or nobody at all in a week; and somebody in some. */
const isPublishable = ({ people }: Block, threshold: number): boolean =>
  people.some((number) => number > 0) && people.every((number) => number === 0 || number >= threshold);

/** How many people are present at the start, by which blocks are called small and large. */
const sizeOf = ({ people }: Block): number => people[0];
const bySizeAndKey = (one: Block, two: Block): number =>
  sizeOf(one) - sizeOf(two) || (one.key < two.key ? -1 : 1);

function joined(one: Block, two: Block, names: readonly string[]): Block {
  const teams = [...one.teams, ...two.teams];
  return {
    teams,
    key: keyOf(teams, names),
    people: one.people.map((number, week) => number + two.people[week]),
  };
}

/** Whether a group of the period before held teams of both. */
function wereTogether(
  one: Block,
  two: Block,
  { before = [], teamNames }: Pick<TeamRoster, "before" | "teamNames">,
): boolean {
  const isOf = ({ teams }: Block, group: PublishedGroup): boolean =>
    teams.some((team) => group.teams.includes(teamNames[team]));
  return before.some((group) => isOf(one, group) && isOf(two, group));
}

/**
 * With whom the smallest block that cannot stand alone is joined: with another one that cannot, while there is one, so that
 * large teams stay alone; among those with the smallest that makes a publishable group (one from the period before goes first),
 * or else with the largest.
 */
function neighbourOf(small: Block, blocks: readonly Block[], roster: TeamRoster): Block {
  const { threshold, teamNames } = roster;
  const others = blocks.filter((block) => block !== small).toSorted(bySizeAndKey);
  const alsoSmall = others.filter((block) => !isPublishable(block, threshold));
  const near = alsoSmall.length > 0 ? alsoSmall : others;
  const enough = near.filter((block) => isPublishable(joined(small, block, teamNames), threshold));
  const kept = enough.find((block) => wereTogether(small, block, roster));
  return kept ?? enough[0] ?? near[near.length - 1];
}

function joinSmallBlocks(teams: readonly Block[], roster: TeamRoster): Block[] {
  let blocks = teams.toSorted(bySizeAndKey);
  for (;;) {
    const small = blocks.find((block) => !isPublishable(block, roster.threshold));
    if (small === undefined || blocks.length === 1) return blocks;
    const neighbour = neighbourOf(small, blocks, roster);
    blocks = [
      ...blocks.filter((block) => block !== small && block !== neighbour),
      joined(small, neighbour, roster.teamNames),
    ].toSorted(bySizeAndKey);
  }
}

/** The group that takes who has no team: the one from the period before, else a joined group, else the largest. */
function takerOf(blocks: readonly Block[], before: readonly PublishedGroup[]): Block {
  const earlier = before.find((group) => group.takesRest);
  return (
    blocks.find((block) => block.key === earlier?.key) ??
    blocks.find((block) => block.teams.length > 1) ??
    blocks[blocks.length - 1]
  );
}

function peopleByWeek(presence: readonly Uint8Array[], isCounted: (person: number) => boolean): Int32Array {
  return Int32Array.from(presence, (isPresent) =>
    isPresent.reduce((sum, present, person) => (present === 1 && isCounted(person) ? sum + 1 : sum), 0),
  );
}

/**
 * Puts the teams of a release period into groups that may be published beside the site. The site's total over everybody is
 * public anyway (payroll overtime to the minute), so what no group holds can be told from it: those who joined in the period
 * and those without a team. Where they are too few by themselves in some week, one group takes them in.
 *
 * The groups share nobody and, with that rest, hold everybody; a combination of their sums and the site's that is not 0
 * therefore touches a whole one of them at least. `planReleases` checks the same again, and what it refuses is not published.
 *
 * Teams without anybody in the period are withheld like small ones. A single group that would hold everybody is the site.
 */
export function publishedGroups(roster: TeamRoster): TeamGroups {
  const { teamOf, presence, teamNames, threshold, before = [] } = roster;
  const teams = teamNames
    .map((key, team) => ({
      teams: [team],
      key,
      people: peopleByWeek(presence, (person) => teamOf[person] === team),
    }))
    .filter(({ people }) => people.some((number) => number > 0));
  const blocks = joinSmallBlocks(teams, roster);
  const rest = peopleByWeek(presence, (person) => teamOf[person] < 0);
  const isRestTaken = rest.some((number) => number > 0 && number < threshold);
  const taker = isRestTaken && blocks.length > 0 ? takerOf(blocks, before) : null;
  const everybody = Int32Array.from(teamOf.keys());
  const isWholeSite = blocks.length === 1 && (taker !== null || rest.every((number) => number === 0));
  const candidates = blocks.map((block): PublishedGroup => {
    const takesRest = block === taker;
    return {
      key: block.key,
      teams: block.teams.map((team) => teamNames[team]).toSorted(),
      members: everybody.filter((person) =>
        teamOf[person] < 0 ? takesRest : block.teams.includes(teamOf[person]),
      ),
      takesRest,
    };
  });
  // Numbered, for a team may have any name.
  const asked = [everybody, ...(isWholeSite ? [] : candidates.map(({ members }) => members))].map(
    (members, place): CandidateView => ({ key: String(place), members }),
  );
  const plan = planReleases(asked, threshold, presence);
  const isSiteReleased = plan.released.includes("0");
  const groups = candidates
    .filter((_, place) => isSiteReleased && plan.released.includes(String(place + 1)))
    .toSorted((one, two) => (one.key < two.key ? -1 : 1));
  const coarserOf = (team: number): string =>
    groups.find((group) => group.teams.includes(teamNames[team]))?.key ?? siteKey;
  const isAlone = (team: string): boolean =>
    groups.some(({ teams }) => teams.length === 1 && teams[0] === team);
  const withheld = teamNames
    .map((team, number) => ({ team, coarser: coarserOf(number) }))
    .filter(({ team }) => !isAlone(team));
  const released = isSiteReleased ? [siteKey, ...groups.map(({ key }) => key)] : [];
  return { groups, coarserOf, withheld, released };
}
