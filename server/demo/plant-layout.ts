/**
 * Sites, work centres and teams for a number of people. A site has five centres of one to four machines and about a
 * hundred people; a larger company has more sites, a smaller one fewer machines.
 */
import type { DemoClient } from "./client-portfolio.ts";

export type TeamKind = "operators" | "planning" | "accounts" | "quality" | "maintenance" | "logistics";

interface DemoTeam {
  readonly name: string;
  readonly kind: TeamKind;
  readonly people: number;
}

export interface DemoCentre {
  /** Place in the site's list. */
  readonly index: number;
  readonly code: string;
  readonly centreId: string;
  readonly name: string;
  readonly machines: number;
  readonly team: string;
  /** Minute of the day at which the first crew begins. */
  readonly opensAt: number;
  /** Average hours of an operation. */
  readonly meanHours: number;
}

export interface DemoSite {
  readonly index: number;
  readonly centres: readonly DemoCentre[];
  readonly teams: readonly DemoTeam[];
}

interface CentreSketch {
  readonly code: string;
  readonly name: string;
  readonly machines: number;
  readonly opensAt: number;
  readonly meanHours: number;
}

const sketches: readonly CentreSketch[] = [
  { code: "DE", name: "Débit laser", machines: 4, opensAt: 6 * 60, meanHours: 3.6 },
  { code: "TO", name: "Tournage", machines: 4, opensAt: 6 * 60, meanHours: 5 },
  { code: "FR", name: "Fraisage 5 axes", machines: 3, opensAt: 7 * 60 + 30, meanHours: 4.2 },
  { code: "TT", name: "Traitement thermique", machines: 1, opensAt: 7 * 60 + 30, meanHours: 1.9 },
  { code: "CO", name: "Contrôle et montage", machines: 4, opensAt: 6 * 60, meanHours: 3.1 },
];

/** The centre that limits the plant. */
export const bottleneckCode = "FR";
const bottleneckMachines = 3;
/** A crew works so many minutes a day; two crews follow each other. */
export const crewMinutes = 7 * 60;
/** An absence or a survey is shown for eleven people and more, so no team is smaller. */
const smallestTeam = 11;
const peoplePerSite = 100;
const mostMachines = 4;

/** Names of operator teams with the centres that each runs. */
const fourCrews = [
  { name: "Débit", codes: ["DE"] },
  { name: "Tournage", codes: ["TO"] },
  { name: "Fraisage", codes: ["FR", "TT"] },
  { name: "Contrôle-montage", codes: ["CO"] },
];
const threeCrews = [
  { name: "Débit-tournage", codes: ["DE", "TO"] },
  { name: "Fraisage", codes: ["FR", "TT"] },
  { name: "Contrôle-montage", codes: ["CO"] },
];
const support: readonly { readonly name: string; readonly kind: TeamKind }[] = [
  { name: "Ordonnancement", kind: "planning" },
  { name: "Affaires clients", kind: "accounts" },
  { name: "Qualité", kind: "quality" },
  { name: "Maintenance", kind: "maintenance" },
  { name: "Logistique", kind: "logistics" },
];

function layOutSite(index: number, sites: number, people: number): DemoSite {
  const suffix = sites === 1 ? "" : ` (site ${index + 1})`;
  const prefix = sites === 1 ? "" : `S${index + 1}-`;
  const volume = Math.max(1, Math.round((bottleneckMachines * people) / peoplePerSite)) / bottleneckMachines;
  const teamCount = Math.min(fourCrews.length + support.length, Math.floor(people / smallestTeam));
  const crews = teamCount > 6 ? fourCrews : threeCrews;
  const named: readonly { readonly name: string; readonly kind: TeamKind }[] = [
    ...crews.map(({ name }) => ({ name, kind: "operators" as const })),
    ...support,
  ];
  return {
    index,
    centres: sketches.map((sketch, place) => ({
      index: place,
      code: sketch.code,
      centreId: `${prefix}${sketch.code}`,
      name: `${sketch.name}${suffix}`,
      machines: Math.min(mostMachines, Math.max(1, Math.round(sketch.machines * volume))),
      team: `${crews.find(({ codes }) => codes.includes(sketch.code))?.name ?? ""}${suffix}`,
      opensAt: sketch.opensAt,
      meanHours: sketch.meanHours,
    })),
    teams: named.slice(0, teamCount).map(({ name, kind }, place) => ({
      name: `${name}${suffix}`,
      kind,
      people: Math.floor(people / teamCount) + (place < people % teamCount ? 1 : 0),
    })),
  };
}

/** The sites of a company with so many people, shared out evenly. */
export function layOutPlant(people: number): DemoSite[] {
  const sites = Math.max(1, Math.round(people / peoplePerSite));
  return Array.from({ length: sites }, (_, index) =>
    layOutSite(index, sites, Math.floor(people / sites) + (index < people % sites ? 1 : 0)),
  );
}

/** The machines of a centre that a client may use, one bit a machine. */
export function eligibleMachines(client: DemoClient, centre: DemoCentre): number {
  const every = 2 ** centre.machines - 1;
  const rule = client.machines[centre.code];
  if (rule === undefined) return every;
  if ("first" in rule) return every & (2 ** rule.first - 1);
  return every & ~(2 ** Math.max(0, centre.machines - rule.last) - 1);
}

/** `FR-2` for the second machine of the milling centre. */
export function machineName(centre: DemoCentre, machine: number): string {
  return `${centre.centreId}-${machine + 1}`;
}
