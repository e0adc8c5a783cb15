/**
 * Where payroll overtime comes from (method, section 2): direct by two measures, induced by replay, volume and what is without an
 * order, for one examined client.
 */
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import { overtimeCauses } from "#shared/schema/overtime.ts";
import { isNotComputable, notComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import type { DelaysAnalysis } from "#server/indicators/delays.ts";
import { avoidableOvertime, type AvoidableOvertime } from "#server/scheduling/avoidable-overtime.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import { houseDueDays } from "#server/scheduling/house-due.ts";
import type { RecordedOpenings, ShopRecord } from "#server/scheduling/shop-record.ts";
import { thresholdOf } from "#server/privacy/release-plan.ts";
import { accountingShare } from "./accounting-share.ts";
import { valueOn } from "./dated-parameters.ts";
import { deviationOvertime } from "./deviation-shapley.ts";
import { proRataOvertime } from "./direct-overtime.ts";
import type { LabourQuestion } from "./labour-question.ts";
import {
  overtimeDays,
  type RecordedOvertime,
  type RecordedPeople,
  type RecordedWorkWeeks,
} from "./labour-record.ts";
import { overtimeByClient, withWeekends } from "./overtime-by-client.ts";
import { overtimeFlows } from "./overtime-flows.ts";
import { overtimeCosts, overtimeMoney } from "./overtime-money.ts";
import { directCauses, layOvertime } from "./overtime-rows.ts";
import { overtimeStates } from "./overtime-states.ts";
import { overtimeWeeks } from "./overtime-weeks.ts";
import { unplannedRegression } from "./unplanned-regression.ts";
import { weeklyOvertime, type WeeklyOvertime } from "./weekly-overtime.ts";
import { clientsByWork } from "./work-by-client.ts";

/** The shop and its delays, where the ledger has operations. */
export interface OvertimeShop {
  readonly shop: ShopRecord;
  readonly openings: RecordedOpenings;
  readonly analysis: DelaysAnalysis;
}

export interface OvertimeMaterial {
  readonly people: RecordedPeople;
  /** Of the period. */
  readonly workWeeks: RecordedWorkWeeks;
  /** Of all time: a year's quota does not end with the period. */
  readonly wholeWeeks: RecordedWorkWeeks;
  readonly overtime: RecordedOvertime;
  readonly shop: OvertimeShop | null;
  readonly question: LabourQuestion;
}

/** What stays for opening the figures. */
export interface OvertimeAnalysis {
  readonly answer: ComputedOvertime;
  /** By row of `overtimeWork`: minutes of each state, and an index of `overtimeCauses`. */
  readonly rows: {
    readonly direct: Float64Array;
    readonly induced: Float64Array;
    readonly cause: Uint8Array;
  };
  /** By operation: minutes that the examined client took ahead of its turn, and the operation that took most; -1: none. */
  readonly takenMinutes: Float64Array;
  readonly longestTaker: Int32Array;
  /** What is billed, week by week. */
  readonly weekly: WeeklyOvertime;
}

export type OvertimeProgress = (phase: "attributing" | "replaying", done: number, total: number) => void;

const minutesPerHour = 60;
const seed = 20_260_101;
const none = new Float64Array(0);

const toHours = (minutes: number): number => minutes / minutesPerHour;
const inHours = ({ estimate, low, high }: Estimate): Estimate => ({
  estimate: estimate / minutesPerHour,
  low: low / minutesPerHour,
  high: high / minutesPerHour,
});

function orElse<Value, Other>(
  value: Value | NotComputable,
  convert: (value: Value) => Other,
): Other | NotComputable {
  return isNotComputable(value) ? value : convert(value);
}

/** Hours that nobody would have worked had the client waited its turn. */
function avoidable(
  { shop: onShop, question }: OvertimeMaterial,
  onProgress: OvertimeProgress,
): AvoidableOvertime | NotComputable {
  if (onShop === null) return notComputable("no-operations", ["operations"]);
  const { shop, openings, analysis } = onShop;
  const { rule, answer, eligibility } = analysis;
  if (rule === null) return notComputable("no-house-rule", []);
  if (isNotComputable(answer.replay)) return answer.replay;
  return avoidableOvertime({
    shop,
    openings,
    eligibility,
    suspect: question.suspect,
    rule,
    dueOn: houseDueDays(shop, question.suspect),
    gate: answer.replay.gate,
    period: question,
    seed,
    onProgress: (done, total) => onProgress("replaying", done, total),
  });
}

/** By operation, the examined client's operation that took most of its wait ahead of the rule; -1: none. */
function longestTakers({ shop, analysis }: OvertimeShop, suspect: number): Int32Array {
  const { client, count } = shop.operations;
  const { overtakings, ahead } = analysis;
  const most = new Float64Array(count);
  const taker = new Int32Array(count).fill(-1);
  for (let pair = 0; pair < overtakings.count; pair += 1) {
    const [waiting, by] = [overtakings.waiting[pair], overtakings.taker[pair]];
    if (client[by] !== suspect || (ahead !== null && ahead[pair] === 0)) continue;
    if (overtakings.minutes[pair] <= most[waiting]) continue;
    most[waiting] = overtakings.minutes[pair];
    taker[waiting] = by;
  }
  return taker;
}

function unassignedByDay({ unassigned }: RecordedOvertime): Float64Array {
  const minutes = new Float64Array(overtimeDays.length);
  for (let row = 0; row < unassigned.count; row += 1) minutes[unassigned.day[row]] += unassigned.minutes[row];
  return minutes;
}

/** The cause of each row, as the flows name it. */
function causesOfRows({ overtime, question }: OvertimeMaterial): Uint8Array {
  const { overtimeWork, haste, clientOfOrder } = overtime;
  const catchingUp = overtimeCauses.indexOf("catching-up");
  return Uint8Array.from({ length: overtimeWork.count }, (_, row) => {
    const order = overtimeWork.order[row];
    return clientOfOrder[order] === question.suspect
      ? overtimeCauses.indexOf(directCauses[haste[order]])
      : catchingUp;
  });
}

/** The whole answer for one client and period. */
export function analyseOvertime(
  material: OvertimeMaterial,
  onProgress: OvertimeProgress = () => {},
): OvertimeAnalysis {
  const { people, workWeeks, overtime, shop, question } = material;
  const { suspect, clients, clientWork, dated, fromDay, toDay } = question;
  onProgress("attributing", 0, 1);
  const proRata = proRataOvertime(workWeeks);
  const record = {
    clients: clients.length,
    centreWeeks: overtime.centreWeeks,
    planWeeks: overtime.planWeeks,
  };
  const deviation = deviationOvertime(record, suspect, seed);
  onProgress("attributing", 1, 1);
  const saved = avoidable(material, onProgress);
  const states = overtimeStates(
    workWeeks,
    proRata,
    orElse(deviation, ({ minutes }) => minutes),
    orElse(saved, ({ estimate, low, high }) => ({
      estimate: estimate * minutesPerHour,
      low: low * minutesPerHour,
      high: high * minutesPerHour,
    })),
  );
  const costs = overtimeCosts(material, states);
  const takenMinutes = shop === null || shop.analysis.rule === null ? null : shop.analysis.taken;
  const grounds = {
    client: suspect,
    orderClient: overtime.clientOfOrder,
    orderCause: overtime.haste,
    takenMinutes,
  };
  const { directMinutes, inducedMinutes } = states;
  const laid = layOvertime(
    overtime.overtimeWork,
    grounds,
    isNotComputable(directMinutes) ? 0 : directMinutes,
    isNotComputable(inducedMinutes) ? 0 : inducedMinutes.estimate,
  );
  const flows = overtimeFlows(overtime.overtimeWork, grounds, laid, unassignedByDay(overtime));
  const threshold = thresholdOf("hours", valueOn(dated.people_threshold_hours, toDay - 1));
  const works = withWeekends(clientWork, overtime.overtimeWork, overtime.clientOfOrder);
  const byClient = overtimeByClient(works, states.payrollMinutes, threshold);
  const regression = unplannedRegression(workWeeks, people.employees.team);
  return {
    answer: {
      status: "computed",
      period: { from: formatDay(fromDay), to: formatDay(toDay) },
      client: clients[suspect],
      dominantClientId: clients[question.dominant].clientId,
      clients: clientsByWork(question),
      payrollHours: toHours(states.payrollMinutes),
      directHours: orElse(directMinutes, toHours),
      inducedHours: orElse(inducedMinutes, inHours),
      volumeHours: toHours(states.volumeMinutes),
      unexplainedHours: toHours(states.unexplainedMinutes),
      clientOrderHours: toHours(states.clientOrderMinutes),
      otherOrderHours: toHours(states.otherOrderMinutes),
      unassignedClientHours: toHours(states.unassignedClientMinutes),
      direct: {
        proRataHours: orElse(proRata, toHours),
        deviationHours: orElse(deviation, ({ minutes }) => toHours(minutes)),
      },
      avoidable: orElse(
        saved,
        ({ policy, savedByRuleHours, savedClientFirstHours, shifts, shiftHours, replays }) => ({
          policy,
          savedByRule: savedByRuleHours,
          savedClientFirst: savedClientFirstHours,
          shifts,
          shiftHours,
          replays,
        }),
      ),
      accountingShareHours:
        shop === null || takenMinutes === null
          ? notComputable(
              shop === null ? "no-operations" : "no-house-rule",
              shop === null ? ["operations"] : [],
            )
          : toHours(
              accountingShare(overtime.overtimeWork, suspect, overtime.clientOfOrder, {
                waitedMinutes: shop.analysis.attribution.waited,
                takenMinutes,
              }),
            ),
      regressionHours: orElse(regression, ({ minutes }) => inHours(minutes)),
      ...overtimeMoney(costs, states),
      flows: flows.map(({ who, cause, when, minutes }) => ({ who, cause, when, hours: toHours(minutes) })),
      byClient: orElse(byClient, (rows) =>
        rows.map(({ client, clients: merged, minutes, weekendMinutes, overtimeShare, workShare }) => ({
          clientId: client === null ? null : clients[client].clientId,
          name: client === null ? null : clients[client].name,
          clients: merged,
          hours: toHours(minutes),
          weekendHours: toHours(weekendMinutes),
          overtimeShare,
          workShare,
        })),
      ),
      weeks: overtimeWeeks(material),
      parameters: question.shown,
      rows: {
        timeEntries: people.covered.timeEntries,
        overtimeEntries: people.covered.overtimeEntries,
        openingHours: people.covered.openingHours,
      },
      draws: isNotComputable(saved) ? 0 : saved.draws,
      seed,
    },
    rows: { ...laid, cause: causesOfRows(material) },
    takenMinutes: takenMinutes ?? none,
    longestTaker: shop === null ? new Int32Array(0) : longestTakers(shop, suspect),
    weekly: weeklyOvertime(workWeeks, { proRata, deviation, avoidable: saved }, costs),
  };
}
