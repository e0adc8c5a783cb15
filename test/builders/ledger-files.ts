/** Small canonical ledger files in a folder that is made for the test. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const clientsCsv = `client_id,name,group
K,Aéronord,
X,Hydrolac,G
Y,Optalis,G
Z,Transval,
`;

/** Revenue K 420, X 180, Y 150, Z 100 (thousand); one order late, one open, one cancelled. */
export const ordersCsv = `order_id,client_id,ordered_on,promised_on,delivered_on,revenue,variable_cost,status
O1,K,2025-01-10,2025-02-10,2025-02-09,200000.00,150000.00,delivered
O2,K,2025-06-10,2025-07-10,2025-07-12,220000.00,165000.00,delivered
O3,X,2025-02-01,2025-03-01,2025-03-01,180000.00,90000.00,delivered
O4,Y,2025-03-01,2025-04-01,2025-03-20,150000.00,75000.00,delivered
O5,Z,2025-12-31,2026-02-01,,100000.00,50000.00,open
O6,Z,2025-05-01,2025-06-01,,999999.00,1.00,cancelled
`;

/** A new temporary folder; the system clears it away. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "contrepoids-test-"));
}

/** Writes files by name into a new folder and answers its path. */
export async function writeFiles(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
