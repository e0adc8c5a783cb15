/**
 * Working time and overtime of a large ledger, in a process of its own: what is read out of the snapshot, all limits, the
 * attribution, and overtime by client as the product asks for it. Prints one JSON document.
 */
import { argv } from "node:process";
import type { LabourQuestion } from "#server/labour/labour-question.ts";
import { readOvertime, readPeople, readWorkWeeks } from "#server/facts/read-labour.ts";
import { analyseOvertime } from "#server/labour/overtime-analysis.ts";
import { workingTimeCases } from "#server/labour/working-time-limits.ts";
import { openRecord } from "#server/ledger/open-record.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { labourQuestion, scopeOf } from "#server/people/people-question.ts";
import { columnsOf, readerOf } from "#test/builders/read-record.ts";

const record = await openRecord(argv[2], { timeZone: "Europe/Paris" });
const read = readerOf(record);
const columns = columnsOf(record);
const timings: Record<string, number> = {};

async function timed<Value>(step: string, work: () => Value | Promise<Value>): Promise<Value> {
  const startedAt = performance.now();
  const value = await work();
  timings[step] = (performance.now() - startedAt) / 1000;
  return value;
}

const overtimeFile = new URL("../../server/facts/labour-client-overtime.sql", import.meta.url);
// The snapshot is opened and its digest checked before anything is timed.
await read(new URL("../../server/facts/shop-clients.sql", import.meta.url));

const startedAt = performance.now();
const people = await timed("read people and days", () => readPeople(read, columns));
const asked = await timed("read clients", () => labourQuestion(read, people, {}));
if (isNotComputable(asked)) throw new Error(asked.reason);
const question: LabourQuestion = asked;
const scope = scopeOf(question, true);
const workWeeks = await timed("read weeks", () => readWorkWeeks(columns, scope));
const overtime = await timed("read overtime", () => readOvertime(columns, scope));
const cases = await timed("all limits", () => workingTimeCases(people, question.dated, question));
const { answer } = await timed("attribution", () =>
  analyseOvertime({ people, workWeeks, wholeWeeks: workWeeks, overtime, shop: null, question }),
);
timings["all together"] = (performance.now() - startedAt) / 1000;

const byClient: number[] = [];
for (let run = 0; run < 7; run += 1) {
  const at = performance.now();
  await read(overtimeFile, { fromDay: question.fromDay, toDay: question.toDay });
  byClient.push(performance.now() - at);
}
const clients = await read<{ client: number; minutes: number }>(overtimeFile, {
  fromDay: question.fromDay,
  toDay: question.toDay,
});
await record.close();
const { dailyHours } = cases.limits;
process.stdout.write(
  JSON.stringify({
    timings,
    byClientMilliseconds: byClient.toSorted((left, right) => left - right)[3],
    daysChecked: isNotComputable(dailyHours) ? 0 : dailyHours.totals.cases,
    payrollHours: answer.payrollHours,
    overtimeByClient: Object.fromEntries(
      clients.map(({ client, minutes }) => [question.clients[client].clientId, minutes / 60]),
    ),
  }),
);
