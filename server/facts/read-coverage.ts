/** What the ledger holds and which days it covers. */
import type { CompanyStatus } from "#shared/schema/company.ts";
import type { ReadSnapshot } from "./read-snapshot.ts";

/** Rows by table, and the days that the orders cover. */
export async function readCoverage(read: ReadSnapshot): Promise<Pick<CompanyStatus, "tables" | "covered">> {
  const tables = await read<CompanyStatus["tables"][number]>(new URL("./ledger-rows.sql", import.meta.url));
  const [covered] = await read<{ from: string | null; to: string | null }>(
    new URL("./orders-covered.sql", import.meta.url),
  );
  const { from, to } = covered ?? { from: null, to: null };
  return { tables, covered: from === null || to === null ? null : { from, to } };
}
