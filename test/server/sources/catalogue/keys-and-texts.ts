/** K: keys, references, lists that shrink, and texts that mean harm. */
import { lines } from "../staging-desk.ts";
import { ask, reject, warn, type CatalogueCase } from "./catalogue-case.ts";
import { onePerson } from "./orders-of-one-client.ts";

const clientLines = (...rows: string[]) => ({ "clients.csv": lines("client_id,name", ...rows) });

/** A list of so many clients. */
const list = (count: number) => clientLines(...Array.from({ length: count }, (_, at) => `C${at},N${at}`));

/** A name that is kept as it stands. */
const kept = (id: string, what: string, text: string, warning?: ReturnType<typeof warn>): CatalogueCase => ({
  id,
  what,
  files: { "clients.csv": `client_id;name\nC1;"${text.replaceAll('"', '""')}"\n` },
  status: "ready",
  findings: warning === undefined ? [] : [warning],
  rows: { clients: [{ name: text }] },
});

const nearlySame = clientLines("C-1,A", "c-1 ,B", "\u0421-1,C", "D 1,D");
const homoglyph = warn("HOMOGLYPH", 4, "client_id", "\u0421-1", "C-1");

export const keysAndTexts: readonly CatalogueCase[] = [
  {
    id: "K01",
    what: "the same row again counts once, the others as identical",
    files: clientLines("C1,A", "C1,A", "C1, A "),
    status: "ready",
    tables: [{ read: 3, landed: 1, identical: 2, rejected: 0 }],
    rows: { clients: [{ client_id: "C1" }] },
  },
  {
    id: "K01",
    what: "rows of the record count as identical",
    files: clientLines("C1,A", "C2,B"),
    before: clientLines("C1,A", "C2,B"),
    status: "unchanged",
    tables: [{ read: 2, landed: 0, identical: 2 }],
  },
  {
    id: "K02",
    what: "different rows of one key are all rejected, each naming another, across files too (the ledger's rule)",
    files: { ...clientLines("C1,A", "C2,B", "C1,X"), "more.csv": lines("client_id,name", "C2,Y", "C3,Z") },
    options: { mapping: { "more.csv": { table: "clients" } } },
    status: "needs-acceptance",
    findings: [
      { ...reject("KEY_CONFLICT", 2, "client_id", "C1", "4"), file: "clients.csv" },
      { ...reject("KEY_CONFLICT", 3, "client_id", "C2", "more.csv:2"), file: "clients.csv" },
      { ...reject("KEY_CONFLICT", 4, "client_id", "C1", "2"), file: "clients.csv" },
      { ...reject("KEY_CONFLICT", 2, "client_id", "C2", "clients.csv:3"), file: "more.csv" },
    ],
    rows: { clients: [{ client_id: "C3" }] },
  },
  {
    id: "K02",
    what: "a row of a later import replaces that of the record (the ledger's rule)",
    files: clientLines("C1,X", "C2,B"),
    before: clientLines("C1,A", "C2,B"),
    status: "ready",
    tables: [{ read: 2, landed: 1, replaced: 1, identical: 1, rejected: 0 }],
  },
  {
    id: "K03",
    what: "a row without its identifier is rejected, spaces alone too",
    files: clientLines(",A", "  ,B", "C1,C"),
    status: "needs-acceptance",
    findings: [
      { ...reject("ID_MISSING", 2, "client_id"), cells: ["", "A"] },
      { ...reject("ID_MISSING", 3, "client_id"), cells: ["  ", "B"] },
    ],
  },
  {
    id: "K04",
    what: "clients that differ by case or spaces are asked about, look-alike letters are said",
    files: nearlySame,
    status: "asking",
    findings: [ask("KEY_NEARLY_SAME", 3, "client_id", "c-1", "C-1"), homoglyph],
  },
  {
    id: "K04",
    what: "they are two clients once it is said that they are",
    files: nearlySame,
    options: { mapping: { "clients.csv": { accept: ["KEY_NEARLY_SAME"] } } },
    status: "ready",
    findings: [homoglyph],
    tables: [{ read: 4, landed: 4 }],
  },
  {
    id: "K05",
    what: "an unknown client is rejected with the nearest known one, and what hangs on its order with it",
    files: {
      "operations.csv": lines("operation_id,order_id,sequence,work_centre_id", "P1,O1,1,W1", "P2,O2,1,W1"),
      "orders.csv": lines(
        "order_id,client_id,ordered_on,revenue",
        "O1,C1,2025-01-31,1",
        "O2,c2,2025-01-31,1",
        "O3,Nobody,2025-01-31,1",
      ),
      "work_centres.csv": lines("work_centre_id,name", "W1,Presse"),
      ...clientLines("C1,A", "C2,B"),
    },
    status: "needs-acceptance",
    findings: [
      { ...reject("REF_UNKNOWN", 3, "order_id", "O2", "O1"), file: "operations.csv" },
      { ...reject("REF_UNKNOWN", 3, "client_id", "c2", "C2"), file: "orders.csv" },
      { ...reject("REF_UNKNOWN", 4, "client_id", "Nobody", null), file: "orders.csv" },
    ],
  },
  {
    id: "K06",
    what: "a person in two teams: both rows are rejected, each naming the other, the person unnamed",
    files: {
      "employees.csv": lines("employee_id,team,weekly_hours,hourly_cost", "E1,T1,35,30", "E1,T2,35,30"),
    },
    status: "ready",
    findings: [
      reject("KEY_CONFLICT", 2, "employee_id", null, "3"),
      reject("KEY_CONFLICT", 3, "employee_id", null, "2"),
    ],
  },
  {
    id: "K07",
    what: "a list that lacks a tenth of the known clients is read",
    files: list(18),
    before: list(20),
    status: "unchanged",
  },
  {
    id: "K07",
    what: "a list that lacks more than a tenth is asked about",
    files: list(17),
    before: list(20),
    status: "asking",
    findings: [{ ...ask("SHRINK", null, null, null, "17/20"), table: "clients" }],
  },
  {
    id: "K07",
    what: "it is read once it is said to be whole",
    files: list(17),
    before: list(20),
    options: { mapping: { "clients.csv": { accept: ["SHRINK"] } } },
    status: "unchanged",
  },
  kept("K08", "a formula", '=HYPERLINK("http://x")'),
  kept("K08", "markup", "<img src=x onerror=alert(1)>"),
  kept("K09", "an escape sequence", "A\u001B[31mB", warn("CONTROL_CHARACTER", 2, "name", "A\\u001B[31mB")),
  kept("K09", "a line end", "A\nB", warn("CONTROL_CHARACTER", 2, "name", "A\\u000AB")),
  kept("K09", "a reversing character", "A\u202EB", warn("UNUSUAL_CHARACTER", 2, "name", "A\\u202EB")),
  {
    id: "K10",
    what: "a cell of a megabyte is rejected and shown by its beginning",
    files: () => clientLines(`C1,${"x".repeat(1024 * 1024)}`, "C2,B"),
    status: "needs-acceptance",
    findings: [reject("VALUE_TOO_LONG", 2, "name", `${"x".repeat(79)}…`)],
    tables: [{ read: 2, landed: 1, rejected: 1 }],
  },
  ...[10_000, 10_001].map((length): CatalogueCase => ({
    id: "K10",
    what: `a cell of ${length} characters`,
    files: clientLines(`C1,${"x".repeat(length)}`, "C2,B"),
    status: length === 10_000 ? "ready" : "needs-acceptance",
    findings: length === 10_000 ? [] : [reject("VALUE_TOO_LONG", 2, "name")],
  })),
  {
    id: "K11",
    what: "a column that may tell of health is dropped, from rejected rows too",
    files: {
      "employees.csv": onePerson,
      "absences.csv": lines(
        "absence_id,employee_id,from_on,to_on,kind,Diagnostic",
        "A1,E1,2025-01-10,2025-01-11,sick,grippe",
        "A2,E1,2025-02-30,2025-03-01,sick,migraine",
        "A3,E1,2025-03-04,sick,burn-out",
      ),
    },
    status: "ready",
    findings: [
      warn("HEALTH_DETAIL", 1, "Diagnostic", null),
      {
        ...reject("DATE_INVALID", 3, "from_on", null),
        cells: ["A2", "E1", "2025-02-30", "2025-03-01", "sick", ""],
      },
      reject("COLUMNS_MISSING", 4, null, null),
    ],
    rows: { absences: [{ absence_id: "A1" }] },
    never: /grippe|migraine|burn-out/u,
  },
];
