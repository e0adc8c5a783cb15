/** What a person at a terminal reads of the delays. */
import type { ComputedDelays, Delays } from "#shared/schema/delays.ts";
import { isNotComputable, type Estimate } from "#shared/schema/scalar.ts";
import { alignedTable, briefText, countText, rangeText, shareText, type TextColumn } from "./aligned-text.ts";

const hoursText = (hours: number): string => `${hours.toFixed(1)} h`;
const daysText = (days: number): string => days.toFixed(1);
const ownRange = (estimate: Estimate): string => rangeText(estimate, daysText);

function waitingLines({ waiting, evidence }: ComputedDelays): string {
  const { causes } = waiting;
  return [
    `Operations waited ${hoursText(waiting.hours)}: contention ${hoursText(causes.contention)}, ` +
      `prioritisation ${hoursText(causes.prioritisation)}, batching ${hoursText(causes.batching)}, ` +
      `unexplained ${hoursText(causes.unexplained)}; closed time beside it ${hoursText(waiting.unavailabilityHours)}.`,
    `Ready times: ${countText(evidence.readyRecorded)} recorded, ${countText(evidence.readyDerived)} derived, ` +
      `${countText(evidence.readyUnknown)} unknown; begun before ready ${countText(evidence.startedBeforeReady)}. ` +
      `Machines: ${evidence.machinesFrom}.`,
  ].join("\n");
}

function imposedLines({ imposed, client }: ComputedDelays): string {
  return (
    `${client.name}: ${briefText(imposed.queueJumpHours, hoursText)} taken ahead of the house rule ` +
    `(${briefText(imposed.queueJumpRequestedHours, hoursText)} of them requested), ` +
    `${hoursText(imposed.prioritisationHours)} ahead of work ready earlier, ${hoursText(imposed.contentionHours)} in turn; ` +
    `${countText(imposed.ordersOvertaken)} orders overtaken; fair-share ratio ` +
    `${briefText(imposed.fairShareRatio, (ratio) => ratio.toFixed(2))}.`
  );
}

function victimTable({ imposed, clients }: ComputedDelays): string {
  const columns: TextColumn[] = [
    { heading: "client", align: "left" },
    { heading: "name", align: "left" },
    { heading: "taken", align: "right" },
    { heading: "days imposed", align: "right" },
    { heading: "days late, from the record", align: "right" },
    { heading: "orders", align: "right" },
    { heading: "made late", align: "right" },
  ];
  return alignedTable(
    columns,
    imposed.byClient.map((row) => [
      row.clientId,
      clients.find(({ clientId }) => clientId === row.clientId)?.name ?? "",
      briefText(row.queueJumpHours, hoursText),
      briefText(row.days, ownRange),
      briefText(row.reactionaryDays, daysText),
      countText(row.orders),
      briefText(row.ordersMadeLate, countText),
    ]),
  );
}

function ruleLine({ houseRule }: ComputedDelays): string {
  const { fifo, firstCome, edd, spt, leastSlack } = houseRule.agreement;
  return (
    `House rule: ${briefText(houseRule.best, (rule) => rule)}. Agreement over ${countText(houseRule.pairs)} pairs: ` +
    `ready first ${briefText(fifo, shareText)}, ordered first ${briefText(firstCome, shareText)}, promised first ` +
    `${briefText(edd, shareText)}, shortest first ${briefText(spt, shareText)}, least slack first ${briefText(leastSlack, shareText)}.`
  );
}

function replayLines({ replay, replayGate }: ComputedDelays): string {
  const gate =
    `Replay against the record, median error in parts of the flow time: requested work first ` +
    `${briefText(replayGate.requestedFirst, shareText)}, all its work first ${briefText(replayGate.allFirst, shareText)}, ` +
    `accepted up to ${shareText(replayGate.threshold)}.`;
  if (isNotComputable(replay)) return `${gate}\nReplay: not computable (${replay.reason}).`;
  return (
    `${gate}\nBy the house rule the other clients' orders end ${ownRange(replay.delayDays)} days earlier in all: ` +
    `${countText(replay.ordersCompared)} orders compared, ${countText(replay.ordersDelayedADay)} delayed by a day or more, ` +
    `${countText(replay.ordersMadeLate)} made late, ${countText(replay.ordersSavedFromLate)} saved from it. ` +
    `Privilege ${daysText(replay.privilegeDays)} days, late changes ${daysText(replay.changeDays)}, volume ` +
    `${daysText(replay.volumeDays)}.`
  );
}

function victimLines({ nextVictims }: ComputedDelays): string {
  if (isNotComputable(nextVictims)) return `Next victims: not computable (${nextVictims.reason}).`;
  if (nextVictims.total === 0) return `Next victims on ${nextVictims.asOf}: none.`;
  return [
    `Next victims on ${nextVictims.asOf}, least slack first:`,
    ...nextVictims.victims
      .slice(0, 10)
      .map(
        ({ operationId, clientId, workCentreId, slackHours, overtaker }) =>
          `  ${operationId} of ${clientId} at ${workCentreId}, ${hoursText(slackHours)} of slack, behind ${overtaker.operationId}`,
      ),
  ].join("\n");
}

/** The delays as aligned text: waits, what was taken, victims, rule, replay, what comes next. */
export function delaysText(delays: Delays): string {
  if (delays.status !== "computed") {
    return `Not computable: ${delays.reason}. Missing: ${delays.missing.join(", ")}.`;
  }
  return [
    `From ${delays.period.from} to ${delays.period.to} (not included).`,
    waitingLines(delays),
    imposedLines(delays),
    victimTable(delays),
    ruleLine(delays),
    replayLines(delays),
    victimLines(delays),
  ].join("\n\n");
}
