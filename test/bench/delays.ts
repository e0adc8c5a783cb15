/**
 * One size of the benchmark of delays, in a process of its own so that its memory can be told: a shop is built, its waits are
 * attributed, its rule is estimated, it is replayed, and the whole answer is computed; a plain shop's overtaken minutes are
 * found by the sweep and by two joins of DuckDB, and have to be the same.
 */
import { isNotComputable } from "#shared/schema/scalar.ts";
import { analyseDelays } from "#server/indicators/delays.ts";
import { attributeWaiting } from "#server/scheduling/attribute-waiting.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { houseDueDays } from "#server/scheduling/house-due.ts";
import { houseStarts } from "#server/scheduling/house-rule.ts";
import { recordedPlan } from "#server/scheduling/recorded-plan.ts";
import { replayShop } from "#server/scheduling/replay-shop.ts";
import { ruleKeys } from "#server/scheduling/rule-keys.ts";
import { noRows, standardParameters } from "#test/builders/analysed-demo.ts";
import { largeShop } from "./large-shop.ts";
import { overtakenByDuckDb } from "./overtaken-by-duckdb.ts";

const operations = Number(process.argv[2]);
const part = process.argv[3] ?? "answer";

/** Beyond so many operations a join over ranges takes minutes. */
const mostByRanges = 100_000;

const timings: Record<string, number> = {};
function timed<Value>(name: string, work: () => Value): Value {
  const startedAt = performance.now();
  const value = work();
  timings[name] = (performance.now() - startedAt) / 1000;
  return value;
}

if (part === "joins") {
  const recorded = largeShop({ operations, plain: true });
  const shop = buildShopRecord(recorded);
  const swept = timed("overtaken minutes by the sweep", () =>
    attributeWaiting(shop, eligibleMachines(shop, 20)),
  );
  const minutes = swept.prioritisation.reduce((sum, each) => sum + (each > 0 ? each : 0), 0);
  const { byDay, byRange } = await overtakenByDuckDb(recorded, operations <= mostByRanges);
  timings["overtaken minutes by DuckDB, days"] = byDay.seconds;
  if (byRange !== null) timings["overtaken minutes by DuckDB, ranges"] = byRange.seconds;
  for (const join of [byDay, byRange]) {
    if (join === null) continue;
    if (Math.abs(join.minutes - minutes) > 1e-3 || join.pairs !== swept.overtakings.count) {
      throw new Error(`the sweep found ${minutes} minutes, a join ${join.minutes}`);
    }
  }
  process.stdout.write(JSON.stringify({ timings, minutes, pairs: byDay.pairs }));
} else {
  const recorded = largeShop({ operations, plain: false });
  const shop = timed("build of the shop", () => buildShopRecord(recorded));
  const eligibility = timed("eligible machines", () => eligibleMachines(shop, 20));
  const attribution = timed("attribution, every cause and client", () => attributeWaiting(shop, eligibility));
  const due = houseDueDays(shop, 0);
  timed("estimate of the house rule", () => houseStarts(shop, eligibility));
  const plan = recordedPlan(shop, eligibility);
  timed("one replay by due date", () =>
    replayShop({
      ...plan,
      keys: ruleKeys(shop, "edd", due),
      first: null,
      atWorkOn: null,
      recordedMachine: null,
    }),
  );
  timed("one replay by ready time", () =>
    replayShop({ ...plan, keys: null, first: null, atWorkOn: null, recordedMachine: null }),
  );
  if (part === "answer") {
    const answer = timed("the whole answer, seven replays", () =>
      analyseDelays(
        shop,
        {
          suspect: 0,
          dominant: 0,
          fromDay: null,
          toDay: null,
          parameters: standardParameters,
          shown: [],
        },
        {
          clients: Array.from({ length: shop.clients }, (_, client) => ({
            clientId: `C${client}`,
            name: `C${client}`,
          })),
          centres: shop.centres.map((_, centre) => ({ workCentreId: `W${centre}`, name: `W${centre}` })),
        },
        noRows,
      ),
    );
    if (isNotComputable(answer)) throw new Error(answer.reason);
  }
  process.stdout.write(
    JSON.stringify({ timings, pairs: attribution.cells.reduce((sum, { pairs }) => sum + pairs, 0) }),
  );
}
