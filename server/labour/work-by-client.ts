/** Clients by the hours that people worked for them. */
import type { ComputedPeople } from "#shared/schema/people.ts";
import type { LabourQuestion } from "./labour-question.ts";

const minutesPerHour = 60;

/** Those with hours in the period, most first; the examined client also without. */
export function clientsByWork({ clients, clientWork, suspect }: LabourQuestion): ComputedPeople["clients"] {
  const worked = clientWork.map(({ client, minutes }) => ({
    ...clients[client],
    workHours: minutes / minutesPerHour,
  }));
  const isKnown = suspect < 0 || clientWork.some(({ client }) => client === suspect);
  const all = isKnown ? worked : [...worked, { ...clients[suspect], workHours: 0 }];
  return all.toSorted((left, right) => right.workHours - left.workHours);
}
