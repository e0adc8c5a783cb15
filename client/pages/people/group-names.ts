/** What a published group of teams is called. */
import type { TeamGroup } from "#shared/schema/people.ts";

/** Its teams, one after the other: a name may hold a comma. */
export function groupName({ teams }: TeamGroup): string {
  return teams.join(" + ");
}

/** What a coarser view is called: the whole site, a group by its teams, else as the server names it. */
export function coarserName(coarser: string, groups: readonly TeamGroup[], site: string): string {
  if (coarser === "site") return site;
  const known = groups.find(({ group }) => group === coarser);
  return known === undefined ? coarser : groupName(known);
}
