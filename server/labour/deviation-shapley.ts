/** Direct overtime by who departed from the plan (method, section 2). */
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import { overtimeGames, type CentreRecord } from "./overtime-games.ts";
import { excessShare } from "./overtime-shapley.ts";

export interface DeviationOvertime {
  /** Of all overtime on orders; negative where the client freed more than it asked for. */
  readonly minutes: number;
  /** The same minutes by the Monday of their week; a week without a game of the client's has none. */
  readonly byWeek: ReadonlyMap<number, number>;
  /** Of the overtime at centres with a plan only, before it stands for the rest. */
  readonly gameMinutes: number;
  /** Of `minutes`, from drawing orders where clients are too many to look at every set of them. */
  readonly standardError: number;
  /** Part of the overtime on orders that was at centres with a plan. */
  readonly coveredShare: number;
  /** Centre-weeks with a plan. */
  readonly games: number;
}

/** With less of the overtime at centres with a plan, that part says too little about the rest. */
const leastCovered = 0.5;

function overtimeOnOrders({ centreWeeks }: CentreRecord): number {
  let minutes = 0;
  for (let row = 0; row < centreWeeks.count; row += 1) minutes += centreWeeks.overtimeMinutes[row];
  return minutes;
}

function isPlanned({ planWeeks }: CentreRecord, client: number): boolean {
  for (let row = 0; row < planWeeks.count; row += 1) {
    if (planWeeks.client[row] === client && planWeeks.minutes[row] > 0) return true;
  }
  return false;
}

/**
 * The examined client's Shapley value in the game v(S) = max(0, plan + Σ deviations of S − capacity) of every work centre and
 * week, summed; credits of weeks in which it freed capacity are kept. A client that is worked on as planned has none, however
 * large it is. Renaming the others changes nothing; splitting one of them does, as two departures count as two.
 *
 * Overtime that names an order but no operation, or was worked at a centre without a plan, is in no game: it is taken to have
 * come about as the rest did, so that the value is divided by the part of the overtime that is in the games.
 *
 * @param seed of the orders drawn where more than twelve others departed from the plan at once
 * @returns not-computable `no-hours-on-orders`, `no-planned-dates`, `client-without-plan` (all its hours would pass for
 *   unplanned), or `overtime-mostly-without-plan` when less than half of the overtime is in a game
 */
export function deviationOvertime(
  record: CentreRecord,
  client: number,
  seed: number,
): DeviationOvertime | NotComputable {
  if (record.centreWeeks.count === 0) return notComputable("no-hours-on-orders", ["time_entries.order_id"]);
  if (record.planWeeks.count === 0) return notComputable("no-planned-dates", ["operations.planned_start"]);
  if (!isPlanned(record, client)) return notComputable("client-without-plan", ["operations.planned_start"]);
  let [gameMinutes, variance, covered, games] = [0, 0, 0, 0];
  const gameMinutesOf = new Map<number, number>();
  for (const game of overtimeGames(record)) {
    games += 1;
    covered += game.overtimeMinutes;
    const place = game.players.indexOf(client);
    if (place === -1) continue;
    const { value, standardError } = excessShare(
      game.plannedMinutes - game.capacityMinutes,
      game.deviations[place],
      Float64Array.from(game.deviations.filter((_, other) => other !== place)),
      () => randomSource(seed, "overtime", game.centre, game.week),
    );
    gameMinutes += value;
    gameMinutesOf.set(game.week, (gameMinutesOf.get(game.week) ?? 0) + value);
    variance += standardError ** 2;
  }
  const overtime = overtimeOnOrders(record);
  const coveredShare = overtime > 0 ? covered / overtime : 1;
  if (games === 0 || coveredShare < leastCovered) {
    return notComputable("overtime-mostly-without-plan", [
      "time_entries.operation_id",
      "operations.planned_start",
    ]);
  }
  return {
    minutes: gameMinutes / coveredShare,
    byWeek: new Map([...gameMinutesOf].map(([week, minutes]) => [week, minutes / coveredShare])),
    gameMinutes,
    standardError: Math.sqrt(variance) / coveredShare,
    coveredShare,
    games,
  };
}
