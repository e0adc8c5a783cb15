/** The seats of a site and who holds them. A leaver is replaced the next day, so that a team never shrinks. */
import { randomSource } from "#server/statistics/random-source.ts";
import { firstDay } from "./plant-calendar.ts";
import type { DemoSite, TeamKind } from "./plant-layout.ts";

export interface Seat {
  readonly index: number;
  readonly team: string;
  readonly kind: TeamKind;
  /** Operators: the crews change between the early and the late shift every week. */
  readonly crew: 0 | 1;
  /** Operators: the machine that they usually run; -1 for others. */
  readonly centre: number;
  readonly machine: number;
  readonly job: string;
  /** Contract, in minutes a week. */
  readonly weeklyMinutes: number;
  readonly hourlyCostCents: number;
  /** Volunteers for long weeks. */
  readonly keen: boolean;
}

export interface Employee {
  readonly employeeId: string;
  readonly seat: Seat;
  readonly joinedOn: number;
  leftOn: number | null;
  leavingReason: string | null;
}

const jobs: Readonly<Record<TeamKind, string>> = {
  operators: "opérateur",
  planning: "ordonnanceur",
  accounts: "chargé d'affaires",
  quality: "contrôleur qualité",
  maintenance: "technicien de maintenance",
  logistics: "agent logistique",
};
const hourlyCostCents: Readonly<Record<TeamKind, readonly [number, number]>> = {
  operators: [1900, 2350],
  planning: [2300, 2900],
  accounts: [2500, 3300],
  quality: [2100, 2600],
  maintenance: [2100, 2650],
  logistics: [1800, 2100],
};
const fullTimeMinutes = 35 * 60;
const partTimeMinutes = 28 * 60;

/** The seats of a site, team by team; the machines of a team's centres are dealt out crew by crew. */
export function seatsOf(seed: number, site: DemoSite): Seat[] {
  const source = randomSource(seed, "staff", site.index);
  const seats: Seat[] = [];
  for (const { name, kind, people } of site.teams) {
    const machines = site.centres
      .filter(({ team }) => team === name)
      .flatMap(({ index, machines }) =>
        Array.from({ length: machines }, (_, machine) => ({ centre: index, machine })),
      );
    for (let place = 0; place < people; place += 1) {
      const home = kind === "operators" ? machines[Math.floor(place / 2) % machines.length] : null;
      const [least, most] = hourlyCostCents[kind];
      const partTime = source.chance(0.08) && kind !== "operators";
      seats.push({
        index: seats.length,
        team: name,
        kind,
        crew: place % 2 === 0 ? 0 : 1,
        centre: home?.centre ?? -1,
        machine: home?.machine ?? -1,
        job: jobs[kind],
        weeklyMinutes: partTime ? partTimeMinutes : fullTimeMinutes,
        hourlyCostCents: source.between(least / 10, most / 10) * 10,
        keen: source.chance(0.1),
      });
    }
  }
  return seats;
}

/** Gives out employee numbers: `E1-0007` is the seventh person of the first site. */
export function hire(site: number, number: number, seat: Seat, joinedOn: number): Employee {
  return {
    employeeId: `E${site + 1}-${String(number).padStart(4, "0")}`,
    seat,
    joinedOn,
    leftOn: null,
    leavingReason: null,
  };
}

/** The people who hold the seats on the first day, hired over the twelve years before. */
export function firstEmployees(seed: number, site: number, seats: readonly Seat[]): Employee[] {
  const source = randomSource(seed, "hiring", site);
  return seats.map((seat) => hire(site, seat.index + 1, seat, firstDay - source.between(60, 4400)));
}
