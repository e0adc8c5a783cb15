/** Which columns of an absence list may tell what people suffer from: GDPR article 9, and nothing here needs it. */
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { foldName } from "./fold-name.ts";

const healthDetail =
  /diagnos|patholog|symptom|maladie|affection|traitement|treatment|illness|disease|medic|cim_?10|icd_?\d*|motif|comment|remarque|observation|note|reason|cause|description/u;

/** Whether a heading of a table promises details about health. Only a person's mapping can make such a column count. */
export function tellsOfHealth(table: LedgerTable, heading: string): boolean {
  return table === "absences" && healthDetail.test(foldName(heading));
}
