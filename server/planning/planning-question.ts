/** Who and what a question about delays is about: names become numbers, parameters get their values. */
import { planningParameters, type PlanningParameterName } from "#shared/planning-parameters.ts";
import type { DelaysInput } from "#shared/schema/delays.ts";
import { AppError } from "#server/errors.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import type { DelaysQuestion, ShopNames } from "#server/indicators/delay-question.ts";
import type { LedgerParameter } from "#server/indicators/assumption-in-force.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import { planningSettings } from "./planning-settings.ts";

const dominantFile = new URL("../facts/shop-dominant-client.sql", import.meta.url);
const parametersFile = new URL("../indicators/portfolio-parameters.sql", import.meta.url);
/** After every day that a parameter can hold from. */
const endOfTime = "9999-12-31";

/**
 * @returns null where no order tells who is dominant, and no client is named
 * @throws AppError UNKNOWN_CLIENT, BAD_REQUEST for a period that ends before it begins
 */
export async function planningQuestion(
  read: ReadSnapshot,
  names: ShopNames,
  input: DelaysInput,
): Promise<DelaysQuestion | null> {
  const { from, to, client } = input;
  if (from !== undefined && to !== undefined && from >= to) throw new AppError("BAD_REQUEST", { from, to });
  const [ranked, rankedOverall, rows] = await Promise.all([
    read<{ readonly client: number }>(dominantFile, { from: from ?? null, to: to ?? null }),
    read<{ readonly client: number }>(dominantFile, { from: null, to: null }),
    read<LedgerParameter>(parametersFile, { to: to ?? endOfTime }),
  ]);
  // In a week without a new order, the client that is the largest over all.
  const dominant = ranked[0]?.client ?? rankedOverall[0]?.client;
  const named = client === undefined ? dominant : names.clients.findIndex((each) => each.clientId === client);
  if (named === -1) throw new AppError("UNKNOWN_CLIENT", { client: client ?? "" });
  if (named === undefined) return null;
  const shown = planningSettings(rows);
  const value = (name: PlanningParameterName): number =>
    shown.find((each) => each.name === name)?.value ?? planningParameters[name].value;
  return {
    suspect: named,
    dominant: dominant ?? named,
    fromDay: from === undefined ? null : dayNumber(from),
    toDay: to === undefined ? null : dayNumber(to),
    parameters: {
      frozen_horizon_days: value("frozen_horizon_days"),
      house_rule_minimum_agreement: value("house_rule_minimum_agreement"),
      replay_gate_error: value("replay_gate_error"),
      eligibility_minimum_operations: value("eligibility_minimum_operations"),
      queue_jump_tolerance: value("queue_jump_tolerance"),
      disorder_work_ratio: value("disorder_work_ratio"),
      started_before_ready_tolerance: value("started_before_ready_tolerance"),
    },
    shown,
  };
}
