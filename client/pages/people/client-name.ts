/** What the examined client is called, also where the ledger names none. */
import type { ComputedPeople } from "#shared/schema/people.ts";
import { useSay } from "#client/i18n/language.tsx";
import { outcomeMessages } from "./outcome-messages.ts";

export function useClientName({ client }: Pick<ComputedPeople, "client">): string {
  const say = useSay(outcomeMessages);
  return client?.name ?? say("client.none");
}
