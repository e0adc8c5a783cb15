/**
 * The placebo: the same accusation against every client. Where the examined one stands among them says more than its own number,
 * and how many innocents would be accused is seen (method, section 6).
 */
import { countedWork } from "#server/indicators/counted-work.ts";
import { imposedOnOrders } from "#server/indicators/imposed-delay.ts";
import { jumpTotals, requestedHours } from "#server/indicators/imposed-hours.ts";
import { aheadOfRule } from "#server/scheduling/queue-jumps.ts";
import { replayPrivilege } from "#server/scheduling/replay-scenarios.ts";
import { holmAdjusted } from "#server/statistics/holm-adjusted.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import {
  accusedClient,
  balancesOf,
  delayRobustness,
  imposedHolds,
  leastLeft,
  takenHolds,
  takenRobustness,
  type Courtroom,
} from "./accusation.ts";
import { imposedTest } from "./imposed-test.ts";
import { labelDraws, nearestRule, takenTest, type AccusedClient, type TakenTest } from "./taken-test.ts";

/** A client that is far from an accusation is left after so many draws: with a tenth of them against it none would follow. */
const firstDraws = 1_000;
const farFromAccusation = 0.1;

export interface PlaceboResult {
  readonly client: number;
  /** Hours by the tested rule that agrees best with the others' starts, and for a thousand hours of its own work. */
  readonly hours: number;
  readonly score: number;
  readonly shareOfWaiting: number;
  /** The largest over the tested rules, and after Holm's correction over all clients. */
  readonly pValue: number;
  readonly adjustedPValue: number;
  /** Between which chance leaves the score. */
  readonly chance: { readonly low: number; readonly high: number };
  readonly accused: boolean;
}

export interface PlaceboQuestion {
  readonly court: Courtroom;
  readonly suspect: number;
  readonly dominant: number;
  /** The examined client's own test, and whether E2 to E4 hold against it. */
  readonly ownTest: TakenTest | null;
  readonly otherEvidenceHolds: boolean;
  /** By client, hours of work begun in the period. */
  readonly workHours: Float64Array;
  readonly gateError: number;
  readonly seed: number;
  readonly onProgress: (done: number, total: number) => void;
}

interface Tested {
  readonly accused: AccusedClient;
  readonly test: TakenTest;
}

function testOf({ court, seed }: PlaceboQuestion, accused: AccusedClient): TakenTest {
  const { shop, comparable } = court;
  const balances = balancesOf(court, accused);
  const drawn = (draws: number): TakenTest =>
    takenTest(
      shop,
      comparable,
      accused,
      balances,
      draws,
      randomSource(seed, "labels", "placebo", accused.client, draws),
    );
  const first = drawn(firstDraws);
  return first.largestPValue < farFromAccusation ? drawn(labelDraws) : first;
}

/** E2 to E4 against a client that is not the examined one, with a replay of its own. */
function otherEvidence({ court, gateError }: PlaceboQuestion, accused: AccusedClient): boolean {
  const { shop, analysis, thresholds } = court;
  const { client, rule, dueOn } = accused;
  const taken = leastLeft(takenRobustness(court, accused));
  if (taken === null || taken <= 0) return false;
  const ahead = aheadOfRule(shop, analysis.overtakings, rule, dueOn);
  const jumps = jumpTotals(shop, analysis.overtakings, ahead, client);
  if (!(requestedHours(jumps) >= thresholds.request_minimum_share * jumps.hours) || jumps.hours === 0)
    return false;
  const { gate, completions } = replayPrivilege({
    shop,
    eligibility: analysis.eligibility,
    suspect: client,
    rule,
    dueOn,
    gateError,
  });
  if (gate.passed === null) return false;
  const { ordersOfOthers } = countedWork(shop, court.period, client);
  const { orderDays, orderOn } = imposedOnOrders(completions, ordersOfOthers);
  const imposed = { imposedDays: orderDays, imposedOn: orderOn };
  if (!imposedHolds(imposedTest(imposed), thresholds)) return false;
  const delay = delayRobustness(court, imposed, jumps.taken).leastLeft;
  return delay !== null && delay > 0;
}

/**
 * Every client with work in the period against which a rule can be held. One that is not the dominant client was not named
 * beforehand: its p-value counts after Holm's correction.
 */
export function placebo(question: PlaceboQuestion): PlaceboResult[] {
  const { court, suspect, dominant, ownTest, workHours, onProgress } = question;
  const tested: Tested[] = [];
  for (const [client, hours] of workHours.entries()) {
    onProgress(client, 2 * workHours.length);
    const accused = hours > 0 ? accusedClient(court, client) : null;
    if (accused === null) continue;
    const own = client === suspect ? ownTest : null;
    tested.push({ accused, test: own ?? testOf(question, accused) });
  }
  const adjusted = holmAdjusted(tested.map(({ test }) => test.largestPValue));
  return tested.map(({ accused, test }, place) => {
    const { client } = accused;
    onProgress(workHours.length + client + 1, 2 * workHours.length);
    const { hours, shareOfWaiting, chance } = nearestRule(test);
    const perThousand = 1_000 / workHours[client];
    const decisive = client === dominant ? test.largestPValue : adjusted[place];
    const others = () =>
      client === suspect ? question.otherEvidenceHolds : otherEvidence(question, accused);
    return {
      client,
      hours,
      score: hours * perThousand,
      shareOfWaiting,
      pValue: test.largestPValue,
      adjustedPValue: adjusted[place],
      chance: { low: chance.low * perThousand, high: chance.high * perThousand },
      accused: takenHolds(test, decisive, court.thresholds) && others(),
    };
  });
}
