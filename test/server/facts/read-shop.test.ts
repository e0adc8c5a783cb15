/**
 * The shop as numbers, through the real snapshot build. Oracle: a small ledger numbered by hand. 2025-03-03 is the 20,150th day
 * after 1970-01-01 (20,089 to the end of 2024, then 61).
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readShop, type ReadShop } from "#server/facts/read-shop.ts";
import { openSnapshot } from "#server/ledger/open-snapshot.ts";
import { readSqlFile } from "#server/ledger/sql-file.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { Workshop, type FileTexts } from "#test/builders/ledger-record.ts";
import { readerOf } from "#test/builders/read-record.ts";

const day = 20_150;
const midnight = day * 1440;

const shopLedger: FileTexts = {
  clients: "client_id,name\nZeta,Zeta\nAlfa,Alfa\n",
  employees: "employee_id,team,weekly_hours,hourly_cost\nE1,T,35,30\nE2,T,35,30\nE3,T,35,30\n",
  work_centres: "work_centre_id,name,machines\nSAW,The saw,2\nIDLE,Never used,1\n",
  orders: `order_id,client_id,ordered_on,promised_on,revised_promise_on,delivered_on,revenue,priority,status,quantity,delivered_quantity
O3,Alfa,2025-03-01,,,,10,normal,cancelled,,
O1,Zeta,2025-03-03,2025-03-10,2025-03-12,2025-03-11,10,rush,delivered,5,4
O2,Alfa,2025-03-01,2025-03-04,,,10,,,,
O4,Alfa,2025-03-01,,,,10,absolute,delivered,,
`,
  operations: `operation_id,order_id,sequence,work_centre_id,ready_at,planned_start,started_at,ended_at,standard_hours,machine_id,batch_id
P3,O3,1,SAW,,,,,,,
P9,O1,2,UNLISTED,2025-03-03 06:00:00,2025-03-03 07:00:00,2025-03-03 08:00:30,2025-03-03 09:00:00,0.5,M1,B
P5,O1,1,SAW,2025-03-03 00:00:00,,2025-03-03 01:00:00,2025-03-03 02:00:00,1.25,M2,B
P4,O1,1,SAW,,,2025-03-03 00:00:00,,,M1,A
`,
  // P5: two hours of E2 in two rows against one and a half of E1. P9: a tie goes to the later identifier.
  time_entries: `entry_id,employee_id,worked_on,hours,pay_kind,operation_id
T1,E1,2025-03-03,1.5,regular,P5
T2,E2,2025-03-03,1,regular,P5
T3,E2,2025-03-04,1,regular,P5
T4,E2,2025-03-03,1,regular,P9
T5,E3,2025-03-03,1,regular,P9
T6,E1,2025-03-03,4,regular,P4
T7,E3,2025-03-03,9,regular,
`,
  opening_hours: `work_centre_id,opens_at,closes_at,kind
SAW,2025-03-04 06:00:00,2025-03-04 14:00:00,overtime
SAW,2025-03-03 06:00:00,2025-03-03 14:00:00,regular
`,
  schedule_changes: `change_id,changed_at,order_id,old_date,new_date,cause_order_id
S2,2025-03-03 12:00:00,O2,2025-03-04,2025-03-06,O1
S1,2025-03-02 12:00:00,O1,2025-03-12,2025-03-10,
`,
  interactions: `interaction_id,client_id,at,direction,kind,order_id
N1,Zeta,2025-03-03 08:00:00,in,request,O1
N2,Alfa,2025-03-02 08:00:00,in,request,
N3,Zeta,2025-03-02 09:00:00,out,request,O1
N4,Zeta,2025-03-02 09:00:00,in,complaint,O1
`,
  privileges: `privilege_id,client_id,kind,description,granted_on,ended_on,contractual
V1,Zeta,priority,first,2025-03-03,,yes
V2,Zeta,discount,cheap,2025-03-03,,yes
V3,Alfa,short_lead_time,fast,,2025-03-10,
`,
};

let shop: Workshop;
let record: LedgerRecord;
let read: ReadShop;

async function shopOf(ledger: LedgerRecord): Promise<ReadShop> {
  await using snapshot = await openSnapshot(ledger);
  return await readShop(readerOf(ledger), (file) => snapshot.readColumns(readSqlFile(file)));
}

beforeAll(async () => {
  shop = await Workshop.create();
  record = await shop.open();
  await shop.import(record, shopLedger);
  read = await shopOf(record);
});
afterAll(() => shop[Symbol.asyncDispose]());

describe("the shop that is read", () => {
  it("numbers clients and work centres by identifier, also a centre that only an operation names", () => {
    expect(read.names.clients.map(({ clientId }) => clientId)).toEqual(["Alfa", "Zeta"]);
    expect(read.names.centres).toEqual([
      { workCentreId: "IDLE", name: "Never used" },
      { workCentreId: "SAW", name: "The saw" },
      { workCentreId: "UNLISTED", name: "UNLISTED" },
    ]);
    expect(read.recorded.centreMachines).toEqual(Float64Array.of(1, 2, NaN));
    expect(read.recorded.clients).toBe(2);
  });

  it("takes operations by order, routing and identifier: P4, P5, P9, P3", () => {
    const { operations } = read.recorded;
    expect(operations.count).toBe(4);
    expect([...operations.order]).toEqual([0, 0, 0, 2]);
    expect([...operations.sequence]).toEqual([1, 1, 2, 1]);
    expect([...operations.centre]).toEqual([1, 1, 2, 1]);
    expect([...read.recorded.orders.firstOperation]).toEqual([0, 3, 3, 4, 4]);
  });

  it("numbers machines within their centre, and batches over all", () => {
    expect([...read.recorded.operations.machine]).toEqual([0, 1, 0, -1]);
    expect([...read.recorded.operations.batch]).toEqual([0, 1, 1, -1]);
  });

  it("takes for worker who entered most hours on the operation", () => {
    // E1 on P4, E2 on P5, E3 on P9.
    expect([...read.recorded.operations.worker]).toEqual([0, 1, 2, -1]);
  });

  it("keeps instants as civil minutes with their seconds, and what is not known as such", () => {
    const { operations } = read.recorded;
    expect([...operations.readyAt]).toEqual([NaN, midnight, midnight + 360, NaN]);
    expect([...operations.startedAt]).toEqual([midnight, midnight + 60, midnight + 480.5, NaN]);
    expect([...operations.endedAt]).toEqual([NaN, midnight + 120, midnight + 540, NaN]);
    expect([...operations.plannedStartAt]).toEqual([NaN, NaN, midnight + 420, NaN]);
    expect([...operations.standardMinutes]).toEqual([NaN, 75, 30, NaN]);
  });

  it("keeps orders with their days, and who is open, cancelled or flagged", () => {
    const { orders } = read.recorded;
    expect([...orders.client]).toEqual([1, 0, 0, 0]);
    expect([...orders.orderedOn]).toEqual([day, day - 2, day - 2, day - 2]);
    expect([...orders.promisedOn]).toEqual([day + 7, day + 1, NaN, NaN]);
    expect([...orders.revisedPromiseOn]).toEqual([day + 9, NaN, NaN, NaN]);
    expect([...orders.deliveredOn]).toEqual([day + 8, NaN, NaN, NaN]);
    expect([[...orders.quantity], [...orders.deliveredQuantity]]).toEqual([
      [5, NaN, NaN, NaN],
      [4, NaN, NaN, NaN],
    ]);
    expect([...orders.cancelled]).toEqual([0, 0, 1, 0]);
    // O4 is delivered on a day that nobody wrote down.
    expect([...orders.open]).toEqual([0, 1, 0, 0]);
    expect([...orders.flagged]).toEqual([1, 0, 0, 1]);
  });

  it("takes shifts by centre and time, and changes by time with the order that caused them", () => {
    const { openings, changes } = read.recorded;
    expect([...openings.opensAt]).toEqual([midnight + 360, midnight + 1440 + 360]);
    expect([...openings.closesAt]).toEqual([midnight + 840, midnight + 1440 + 840]);
    expect([[...openings.centre], [...openings.overtime]]).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect([...changes.order]).toEqual([0, 1]);
    expect([...changes.changedAt]).toEqual([midnight - 720, midnight + 720]);
    expect([[...changes.oldOn], [...changes.newOn]]).toEqual([
      [day + 9, day + 1],
      [day + 7, day + 3],
    ]);
    expect([...changes.cause]).toEqual([-1, 0]);
  });

  it("takes incoming requests only, and privileges that bear on the queue only", () => {
    const { requests, privileges } = read.recorded;
    expect([[...requests.client], [...requests.order]]).toEqual([
      [0, 1],
      [-1, 0],
    ]);
    expect([...requests.at]).toEqual([midnight - 960, midnight + 480]);
    expect([[...privileges.client], [...privileges.priority], [...privileges.contractual]]).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect([[...privileges.grantedOn], [...privileges.endedOn]]).toEqual([
      [day, NaN],
      [NaN, day + 7],
    ]);
  });

  it("lies in memory that threads share", () => {
    const { operations, orders } = read.recorded;
    for (const column of [operations.readyAt, operations.order, orders.flagged, orders.firstOperation]) {
      expect(column.buffer).toBeInstanceOf(SharedArrayBuffer);
    }
  });

  it("holds every row of a company larger than one piece of the answer", async () => {
    await using other = await Workshop.create();
    const ledger = await other.open();
    const rows = Array.from({ length: 5_000 }, (_, place) => 4_999 - place);
    await other.import(ledger, {
      clients: "client_id,name\nA,A\n",
      orders: "order_id,client_id,ordered_on,revenue\nO,A,2025-03-03,1\n",
      operations: `operation_id,order_id,sequence,work_centre_id,standard_hours\n${rows
        .map((row) => `P${row},O,${row + 1},SAW,${row + 1}`)
        .join("\n")}\n`,
    });
    const { operations } = (await shopOf(ledger)).recorded;
    expect([...operations.standardMinutes]).toEqual(rows.toReversed().map((row) => (row + 1) * 60));
  });
});

describe("a query of numbers", () => {
  it("refuses a column that is none", async () => {
    await using snapshot = await openSnapshot(record);
    const texts = new URL("../../../server/facts/shop-clients.sql", import.meta.url);
    await expect(snapshot.readColumns(readSqlFile(texts))).rejects.toThrow(
      "clientId is no column of doubles",
    );
  });

  it("is stopped by its signal, and the snapshot goes on", async () => {
    await using snapshot = await openSnapshot(record);
    const numbers = readSqlFile(new URL("../../../server/facts/shop-orders.sql", import.meta.url));
    const stopped = AbortSignal.abort();
    await expect(snapshot.readColumns(numbers, {}, { signal: stopped })).rejects.toMatchObject({
      code: "CANCELLED",
    });
    expect((await snapshot.readColumns(numbers)).count).toBe(4);
  });
});
