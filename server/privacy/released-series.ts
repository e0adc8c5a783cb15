/** A measure of people's weeks, shown as published groups see it. */
import { type PublishedGroup, siteKey, type TeamGroups } from "./published-groups.ts";
import { type ReleasePeriod, weeksOf } from "./release-period.ts";

/** One row per person and week. */
export interface PersonWeeks {
  readonly person: Int32Array;
  /** The day number of a Monday. */
  readonly week: Int32Array;
  readonly amount: Float64Array;
}

/** What is published in one period. */
export interface PeriodRelease {
  readonly period: ReleasePeriod;
  /** By week of the period, by person: 1 for present. */
  readonly presence: readonly Uint8Array[];
  readonly published: TeamGroups;
}

/** By week; null: not published, and nothing says why. */
export interface ReleasedRow {
  readonly key: string;
  readonly teams: readonly string[];
  readonly sums: readonly (number | null)[];
  /** Members present. */
  readonly people: readonly (number | null)[];
  /** Rounded to a tenth of the amounts' unit. */
  readonly perPerson: readonly (number | null)[];
  /** Over all person-weeks that are shown, rounded likewise. */
  readonly meanPerPerson: number | null;
}

/** A tenth of an hour is six minutes: finer would only look exact. */
const roundedToTenth = (value: number): number => Math.round(value * 10) / 10;

const total = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** Sums of one view while its weeks are gone through. */
class RowDraft {
  readonly #view: Pick<PublishedGroup, "key" | "teams">;
  readonly #sums: Float64Array;
  /** NaN: not published. */
  readonly #people: Float64Array;

  constructor(view: Pick<PublishedGroup, "key" | "teams">, weeks: number) {
    this.#view = view;
    this.#sums = new Float64Array(weeks);
    this.#people = new Float64Array(weeks).fill(NaN);
  }

  publish(place: number, people: number): void {
    if (people > 0) this.#people[place] = people;
  }

  add(place: number, amount: number): void {
    this.#sums[place] += amount;
  }

  row(): ReleasedRow {
    const shown = <Value>(valueOf: (place: number) => Value): (Value | null)[] =>
      Array.from(this.#people, (people, place) => (Number.isNaN(people) ? null : valueOf(place)));
    const people = shown((place) => this.#people[place]);
    const sums = shown((place) => this.#sums[place]);
    const personWeeks = total(people);
    return {
      key: this.#view.key,
      teams: this.#view.teams,
      sums,
      people,
      perPerson: shown((place) => roundedToTenth(this.#sums[place] / this.#people[place])),
      meanPerPerson: personWeeks > 0 ? roundedToTenth(total(sums) / personWeeks) : null,
    };
  }
}

/**
 * Sums of a measure over the published groups and over the site, week by week. A group's week is null where its period is not
 * over, where the group is not published in it, and where nobody of the group is present: the three look the same. Totals over weeks add what is shown, so that no difference between a total and its weeks tells of a hidden week.
 *
 * @param releases of different periods
 * @param weeks Mondays that are asked for
 * @throws RangeError for an amount of a person who is not present: the plan did not reckon with it
 */
export function releasedSeries(
  releases: readonly PeriodRelease[],
  weeks: Int32Array,
  { person, week, amount }: PersonWeeks,
): { readonly groups: readonly ReleasedRow[]; readonly site: ReleasedRow } {
  const placeOf = new Map(Array.from(weeks, (monday, place) => [monday, place]));
  const drafts = new Map<string, RowDraft>();
  const draftOf = (group: PublishedGroup): RowDraft => {
    // Not by the key: a team may be called as others are when joined.
    const teams = group.teams.join("\u0000");
    const draft = drafts.get(teams) ?? new RowDraft(group, weeks.length);
    drafts.set(teams, draft);
    return draft;
  };
  const site = new RowDraft({ key: siteKey, teams: [] }, weeks.length);
  /** By week asked for: who is present, and by person the groups' drafts. */
  const shownWeeks = new Map<
    number,
    { readonly isPresent: Uint8Array; readonly draftsOf: readonly RowDraft[][] }
  >();
  for (const { period, presence, published } of releases) {
    if (!published.released.includes(siteKey)) continue;
    const everybody = Int32Array.from(presence[0].keys());
    // Everybody together are always enough; who is in which group is settled once the period is over.
    const groups = period.isCovered ? published.groups : [];
    const views = [
      { draft: site, members: everybody },
      ...groups.map((group) => ({ draft: draftOf(group), members: group.members })),
    ];
    const draftsOf = Array.from(everybody, (): RowDraft[] => []);
    for (const { draft, members } of views) for (const each of members) draftsOf[each].push(draft);
    for (const [place, monday] of weeksOf(period).entries()) {
      const shownAt = placeOf.get(monday);
      if (shownAt === undefined) continue;
      const isPresent = presence[place];
      shownWeeks.set(monday, { isPresent, draftsOf });
      for (const { draft, members } of views)
        draft.publish(
          shownAt,
          members.reduce((sum, each) => sum + isPresent[each], 0),
        );
    }
  }
  for (const [row, monday] of week.entries()) {
    const shown = shownWeeks.get(monday);
    if (shown === undefined) continue;
    if (shown.isPresent[person[row]] !== 1)
      throw new RangeError("an amount of a person who is not present that week");
    for (const draft of shown.draftsOf[person[row]]) draft.add(placeOf.get(monday) ?? 0, amount[row]);
  }
  return { groups: Array.from(drafts.values(), (draft) => draft.row()), site: site.row() };
}
