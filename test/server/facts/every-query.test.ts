/**
 * Every `.sql` file of the facts and the indicators is bound and run against the real schema. Oracle: the columns that its
 * row type names; a file that is not listed here fails.
 */
import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { factFiles } from "#server/facts/fact-files.ts";
import type { LedgerRecord } from "#server/ledger/record.ts";
import { costedLedger } from "#test/builders/costed-ledger.ts";
import { labourLedger } from "#test/builders/labour-ledger.ts";
import { Workshop } from "#test/builders/ledger-record.ts";
import { portfolioLedger, examinedYear } from "#test/builders/portfolio-ledger.ts";
import { readerOf } from "#test/builders/read-record.ts";
import { statedLedger } from "#test/builders/stated-ledger.ts";

const root = new URL("../../../server/", import.meta.url);
const scope = { ...examinedYear, grouped: false };
const days = { fromDay: 0, toDay: 30_000 };
const byDay = { ...days, holidays: "20089" };
const ofClient = { client: 0, ...days };
const filter = { ...scope, party: "K", which: "all", workCentreId: "LATHE" };

const queries: Record<
  string,
  { readonly parameters: Record<string, string | number | boolean | null>; readonly columns: string }
> = {
  "facts/labour-absences.sql": { parameters: {}, columns: "employee fromDay toDay kind" },
  "facts/labour-answers.sql": { parameters: {}, columns: "employee day instrument question score" },
  "facts/labour-centre-weeks.sql": {
    parameters: days,
    columns: "centre week client minutes overtimeMinutes",
  },
  "facts/labour-changes.sql": { parameters: { client: 0, ...days }, columns: "week changes" },
  "facts/labour-client-office.sql": { parameters: days, columns: "client people" },
  "facts/labour-client-overtime.sql": { parameters: days, columns: "client minutes people" },
  "facts/labour-clients.sql": {
    parameters: days,
    columns: "client minutes productionMinutes orderMinutes meetingMinutes firefightingMinutes",
  },
  "facts/labour-contacts.sql": { parameters: {}, columns: "client employee day threat" },
  "facts/labour-covered.sql": {
    parameters: {},
    columns: "firstDay endDay timeEntries overtimeEntries timedEntries absences surveyAnswers openingHours",
  },
  "facts/labour-days.sql": {
    parameters: {},
    columns: "employee day minutes overtimeMinutes sundayMinutes holidayMinutes nightMinutes startsAt endsAt",
  },
  "facts/labour-employees.sql": { parameters: {}, columns: "team weeklyMinutes hourlyCents joinedOn leftOn" },
  "facts/labour-haste.sql": { parameters: {}, columns: "haste client" },
  "facts/labour-overtime-unassigned.sql": { parameters: byDay, columns: "week kindOfDay minutes" },
  "facts/labour-overtime-work.sql": {
    parameters: byDay,
    columns: "operation order week kindOfDay minutes",
  },
  "facts/labour-parameters.sql": { parameters: {}, columns: "name fromDay value source" },
  "facts/labour-plan-weeks.sql": { parameters: days, columns: "centre week client minutes" },
  "facts/labour-questions.sql": {
    parameters: {},
    columns: "instrumentNumber questionNumber instrument question",
  },
  "facts/labour-teams.sql": { parameters: {}, columns: "team name" },
  "facts/labour-weeks.sql": {
    parameters: { client: 0, control: 1, ...byDay },
    columns:
      "employee week minutes clientMinutes clientUnplannedMinutes controlMinutes orderMinutes clientOvertimeMinutes otherOvertimeMinutes unassignedOvertimeMinutes unassignedClientMinutes saturdayMinutes sundayHolidayMinutes clientWeekendMinutes meetingMinutes clientMeetingMinutes clientFirefightingMinutes",
  },
  "facts/ledger-days.sql": { parameters: {}, columns: "table from to months" },
  "facts/ledger-filled.sql": { parameters: {}, columns: "table column filled" },
  "facts/parameter-names.sql": { parameters: {}, columns: "name" },
  "facts/ledger-rows.sql": { parameters: {}, columns: "table rows" },
  "facts/operation-names.sql": { parameters: { numbers: "0,1" }, columns: "operation operationId orderId" },
  "facts/operation-number.sql": { parameters: { operation: "O1" }, columns: "operation" },
  "facts/order-names.sql": { parameters: { numbers: "0,1" }, columns: "order orderId" },
  "facts/shop-teams.sql": { parameters: {}, columns: "team" },
  "facts/shop-centres.sql": { parameters: {}, columns: "workCentreId name machines" },
  "facts/shop-changes.sql": { parameters: {}, columns: "order changedAt oldOn newOn cause" },
  "facts/shop-clients.sql": { parameters: {}, columns: "clientId name" },
  "facts/shop-dominant-client.sql": { parameters: { from: null, to: null }, columns: "client" },
  "facts/shop-openings.sql": { parameters: {}, columns: "centre opensAt closesAt overtime" },
  "facts/shop-operations.sql": {
    parameters: {},
    columns:
      "order sequence centre machine worker batch readyAt startedAt endedAt plannedStartAt standardMinutes",
  },
  "facts/shop-orders.sql": {
    parameters: {},
    columns:
      "client orderedOn promisedOn revisedPromiseOn deliveredOn quantity deliveredQuantity cancelled open flagged",
  },
  "facts/shop-privileges.sql": { parameters: {}, columns: "client priority contractual grantedOn endedOn" },
  "facts/shop-requests.sql": { parameters: {}, columns: "client order at" },
  "facts/verdict-covered.sql": {
    parameters: {},
    columns:
      "endDay hoursFromDay hoursToDay listPrices expediteCosts penalties invoices payments timeEntries",
  },
  "facts/verdict-hour-costs.sql": {
    parameters: { client: 0 },
    columns: "ofClient office minutes cents people",
  },
  "facts/verdict-hours.sql": {
    parameters: ofClient,
    columns:
      "employee week month productionMinutes officeMinutes othersProductionMinutes othersOfficeMinutes productionEntries officeEntries overtimeEntries othersOvertimeEntries",
  },
  "facts/verdict-invoice-names.sql": {
    parameters: { ...ofClient, places: "0,1" },
    columns: "place invoiceId",
  },
  "facts/verdict-invoices.sql": {
    parameters: ofClient,
    columns: "issuedOn dueOn paidOn blockedOn amountCents",
  },
  "facts/verdict-orders.sql": {
    parameters: {},
    columns:
      "client orderedOn promisedOn deliveredOn cancelled revenueCents variableCostCents listPriceCents expediteCents penaltyCents",
  },
  "facts/orders-covered.sql": { parameters: {}, columns: "from to" },
  "facts/reconciliations.sql": { parameters: {}, columns: "check fact ledger" },
  "indicators/portfolio-bottleneck-hours.sql": {
    parameters: { ...scope, workCentreId: "LATHE" },
    columns: "party hours",
  },
  "indicators/portfolio-clients.sql": {
    parameters: { ...scope, beforeFrom: "2024-01-01" },
    columns:
      "party clientId name members revenueCents knownContributionCents revenueBeforeCents orders ordersWithoutCost ordersJudged ordersLate ordersOpen",
  },
  "indicators/portfolio-coverage.sql": { parameters: {}, columns: "from to clients groups parties" },
  "indicators/portfolio-orders.sql": {
    parameters: { ...filter, sort: "delay", limit: 5, offset: 0 },
    columns:
      "orderId clientId clientName orderedOn promisedOn deliveredOn revenueCents variableCostCents bottleneckHours daysLate",
  },
  "indicators/portfolio-orders-sums.sql": {
    parameters: filter,
    columns: "total revenueCents knownContributionCents ordersWithoutCost bottleneckHours",
  },
  "indicators/portfolio-parameters.sql": {
    parameters: { to: examinedYear.to },
    columns: "name value validFrom source",
  },
  "indicators/portfolio-party.sql": { parameters: { client: "X", grouped: true }, columns: "party" },
  "indicators/portfolio-quarters.sql": {
    parameters: { ...scope, first: "K", second: "X", third: null },
    columns: "quarterOn totalCents positiveCents squaredCents firstCents secondCents thirdCents",
  },
  "indicators/portfolio-totals.sql": {
    parameters: examinedYear,
    columns:
      "revenueCents knownContributionCents ordersWithoutCost orders ordersCancelled ordersJudged ordersLate ordersOpen operations",
  },
  "indicators/reconciliation-absence-days.sql": { parameters: examinedYear, columns: "month total" },
  "indicators/reconciliation-invoiced.sql": { parameters: examinedYear, columns: "month total" },
  "indicators/reconciliation-orders.sql": { parameters: examinedYear, columns: "month total" },
  "indicators/reconciliation-payroll-hours.sql": { parameters: examinedYear, columns: "month total" },
  "indicators/reconciliation-revenue.sql": { parameters: examinedYear, columns: "month total" },
  "indicators/portfolio-work-centres.sql": {
    parameters: examinedYear,
    columns: "workCentreId name machines hours openHours operations operationsUnmeasured",
  },
};

/** What bears on the queue beside the operations. */
const queueLedger = {
  schedule_changes:
    "change_id,changed_at,order_id,old_date,new_date,cause_order_id\nS1,2025-02-12 09:00:00,B3,2025-03-01,2025-03-03,B1\n",
  interactions:
    "interaction_id,client_id,at,direction,kind,order_id\nN1,K,2025-02-11 08:00:00,in,request,B1\n",
  privileges: "privilege_id,client_id,kind,description\nP1,K,priority,first\n",
};

let shop: Workshop;
let record: LedgerRecord;
let costedShop: Workshop;
/** Rows about money too. */
let costedRecord: LedgerRecord;
let labourShop: Workshop;
/** Rows about people come from a ledger of their own. */
let labourRecord: LedgerRecord;

beforeAll(async () => {
  shop = await Workshop.create();
  record = await shop.open();
  await shop.import(record, { ...statedLedger, ...portfolioLedger, ...queueLedger });
  labourShop = await Workshop.create();
  labourRecord = await labourShop.open();
  await labourShop.import(labourRecord, labourLedger);
  costedShop = await Workshop.create();
  costedRecord = await costedShop.open();
  await costedShop.import(costedRecord, costedLedger);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await labourShop[Symbol.asyncDispose]();
  await costedShop[Symbol.asyncDispose]();
});

it("lists every query of the two folders", async () => {
  const found = await Promise.all(
    ["facts", "indicators"].map(async (folder) =>
      (await readdir(new URL(folder, root)))
        .filter((name) => name.endsWith(".sql") && !(folder === "facts" && factFiles.includes(name)))
        .map((name) => `${folder}/${name}`),
    ),
  );
  expect(found.flat().sort()).toEqual(Object.keys(queries).sort());
});

it.each(Object.keys(queries))("%s answers the columns of its rows", async (file) => {
  const query = queries[file];
  const read = readerOf(
    file.startsWith("facts/labour-")
      ? labourRecord
      : file.startsWith("facts/verdict-")
        ? costedRecord
        : record,
  );
  const [row] = await read<Record<string, unknown>>(new URL(file, root), query.parameters);
  expect(Object.keys(row ?? {}).join(" ")).toBe(query.columns);
});
