/** Names by identifier, for the sentences of the page. */
import type { ComputedDelays } from "#shared/schema/delays.ts";

export interface PlanningNames {
  readonly client: (clientId: string) => string;
  readonly centre: (workCentreId: string) => string;
}

/** What has no name is called by its identifier. */
export function planningNames(delays: ComputedDelays): PlanningNames {
  const clients = new Map(delays.clients.map(({ clientId, name }) => [clientId, name]));
  clients.set(delays.client.clientId, delays.client.name);
  const centres = new Map(delays.evidence.centres.map(({ workCentreId, name }) => [workCentreId, name]));
  return {
    client: (clientId) => clients.get(clientId) ?? clientId,
    centre: (workCentreId) => centres.get(workCentreId) ?? workCentreId,
  };
}
