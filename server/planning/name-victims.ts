/** The next victims with the names of their operations, orders and clients. */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import { isNotComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import type { ShopNames } from "#server/indicators/delay-question.ts";
import { isRequested } from "#server/indicators/imposed-hours.ts";
import type { ComingVictim, ComingVictims } from "#server/indicators/next-victims.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import { instantText, nameOperations } from "./name-operations.ts";

const outlook = ({ startsAt, deliveredOn, daysLate }: ComingVictim["byHabit"]) => ({
  startsAt: instantText(startsAt),
  deliveredOn: formatDay(deliveredOn),
  daysLate,
});

export async function nameVictims(
  read: ReadSnapshot,
  names: ShopNames,
  shop: ShopRecord,
  coming: ComingVictims | NotComputable,
): Promise<ComputedDelays["nextVictims"]> {
  if (isNotComputable(coming)) return coming;
  const { operations } = shop;
  const named = await nameOperations(
    read,
    coming.victims.flatMap(({ operation, overtaker }) => [operation, overtaker]),
  );
  return {
    status: "computed",
    asOf: instantText(coming.asOf),
    operations: coming.operations,
    total: coming.total,
    victims: coming.victims.flatMap((victim) => {
      const [own, overtaker] = [named.get(victim.operation), named.get(victim.overtaker)];
      if (own === undefined || overtaker === undefined) return [];
      return [
        {
          ...own,
          clientId: names.clients[operations.client[victim.operation]].clientId,
          workCentreId: names.centres[operations.centre[victim.operation]].workCentreId,
          promisedOn: formatDay(victim.promisedOn),
          slackHours: victim.slackHours,
          overtaker: { ...overtaker, requested: isRequested(shop, victim.overtaker) },
          byHabit: outlook(victim.byHabit),
          byRule: outlook(victim.byRule),
          swap: victim.swap,
        },
      ];
    }),
  };
}
