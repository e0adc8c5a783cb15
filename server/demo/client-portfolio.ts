/** The eighteen clients: who they are, how much they weigh, on what terms and machines they are served. */
import type { ScenarioPlan } from "./scenario-plan.ts";

interface ClientSketch {
  readonly name: string;
  readonly sector: string;
  readonly since: number;
  /** Part of revenue in the ordinary portfolio, in percent. */
  readonly weight: number;
  readonly group?: string;
}

/** The names are invented. The last one has not ordered yet. */
const sketches: readonly ClientSketch[] = [
  { name: "Aéronord", sector: "aéronautique", since: 2003, weight: 31 },
  { name: "Ferrolian", sector: "ferroviaire", since: 2009, weight: 11 },
  { name: "Hydravance", sector: "hydraulique", since: 2011, weight: 9.5 },
  { name: "Biosténia", sector: "dispositifs médicaux", since: 2014, weight: 8 },
  { name: "Terralame", sector: "machinisme agricole", since: 2007, weight: 7 },
  { name: "Énergarde", sector: "énergie", since: 2012, weight: 5.2, group: "Groupe Valmarche" },
  { name: "Nautélia", sector: "naval", since: 2016, weight: 4.6 },
  { name: "Robéclat", sector: "robotique", since: 2019, weight: 4 },
  { name: "Cartonelle", sector: "emballage", since: 2010, weight: 3.5 },
  { name: "Pompélia", sector: "pompes", since: 2013, weight: 3.2, group: "Groupe Valmarche" },
  { name: "Lumétris", sector: "optique", since: 2018, weight: 2.8 },
  { name: "Cuvelane", sector: "équipement vinicole", since: 2008, weight: 2.5 },
  { name: "Frigomance", sector: "froid industriel", since: 2017, weight: 2.2 },
  { name: "Sidérelle", sector: "métallurgie", since: 2006, weight: 1.9 },
  { name: "Levagora", sector: "levage", since: 2015, weight: 1.6 },
  { name: "Texturane", sector: "textile technique", since: 2020, weight: 1.2 },
  { name: "Voltanse", sector: "électronique", since: 2021, weight: 0.8 },
  { name: "Orbitelle", sector: "spatial", since: 2023, weight: 0 },
];

/** Machines of a centre that a client may use: the first so many, the last so many, or any. */
type MachineRule = { readonly first: number } | { readonly last: number };

export interface DemoClient {
  readonly index: number;
  readonly clientId: string;
  readonly name: string;
  readonly sector: string;
  readonly since: number;
  readonly group: string | null;
  readonly suspect: boolean;
  readonly prospect: boolean;
  /** Stops ordering during the period. */
  readonly leaves: boolean;
  readonly revenueShare: number;
  /** List price of an hour of work against the plant's average. */
  readonly priceLevel: number;
  readonly discount: number;
  readonly variableCostShare: number;
  readonly leadDays: number;
  readonly preparationDays: number;
  readonly operationSize: number;
  readonly burstSize: number;
  readonly weeklySwing: number;
  readonly paymentDays: number;
  readonly daysPaidLate: number;
  /** Penalty per late working day as a part of revenue; 0 without a clause. */
  readonly penaltyPerDay: number;
  readonly reworkShare: number;
  /** Contacts a month outside of requests and complaints. */
  readonly contactsPerMonth: number;
  /** Falls silent towards the end, against its own rhythm. */
  readonly fallsSilent: boolean;
  /** By the code of a work centre; a centre that is not named admits every machine. */
  readonly machines: Readonly<Record<string, MachineRule>>;
}

const smallSuspect = 7;
const leavingClient = 8;
const silentClients = new Set([4, 12]);
const penaltyClauses: Readonly<Record<number, number>> = { 0: 0.006, 1: 0.004, 3: 0.004, 5: 0.003 };

/** Approvals: the part was qualified on these machines only. */
const qualified: Readonly<Record<number, Readonly<Record<string, MachineRule>>>> = {
  0: { DE: { first: 2 }, TO: { first: 2 }, FR: { first: 2 }, CO: { first: 2 } },
  3: { FR: { last: 1 } },
  6: { CO: { last: 2 } },
  8: { FR: { last: 1 } },
  10: { TO: { first: 1 } },
};

/** The clients of a scenario, shares of revenue summing to 1. */
export function clientPortfolio(plan: ScenarioPlan): DemoClient[] {
  const suspect = plan.suspect === "dominant" ? 0 : smallSuspect;
  const suspectWeight = sketches[suspect].weight;
  const othersWeight = sketches.reduce((sum, { weight }) => sum + weight, 0) - suspectWeight;
  return sketches.map((sketch, index): DemoClient => {
    const isSuspect = index === suspect;
    const prospect = sketch.weight === 0;
    return {
      index,
      clientId: `CL-${String(index + 1).padStart(2, "0")}`,
      name: sketch.name,
      sector: sketch.sector,
      since: sketch.since,
      group: sketch.group ?? null,
      suspect: isSuspect,
      prospect,
      leaves: index === leavingClient,
      revenueShare: isSuspect ? plan.revenueShare : ((1 - plan.revenueShare) * sketch.weight) / othersWeight,
      priceLevel: isSuspect ? 1 : 0.95 + ((index * 7) % 11) / 100,
      discount: isSuspect ? plan.discount : sketch.weight >= 7 ? 0.04 : 0.015,
      variableCostShare: isSuspect ? plan.variableCostShare : 0.51 + ((index * 5) % 7) / 100,
      leadDays: isSuspect ? plan.leadDays : 7 + (index % 4),
      preparationDays: isSuspect ? plan.preparationDays : 2 + (index % 3),
      operationSize: isSuspect ? plan.operationSize : 0.9 + ((index * 3) % 5) / 20,
      burstSize: isSuspect ? plan.burstSize : 1,
      weeklySwing: isSuspect ? plan.weeklySwing : 0.4,
      paymentDays: [45, 30, 60][index % 3],
      daysPaidLate: isSuspect ? plan.daysPaidLate : (index * 5) % 8,
      penaltyPerDay: penaltyClauses[index] ?? 0,
      reworkShare: isSuspect ? plan.reworkShare : 0.025,
      contactsPerMonth: prospect ? 1.5 : 3 + sketch.weight / 2,
      fallsSilent: silentClients.has(index),
      machines: qualified[index] ?? {},
    };
  });
}
