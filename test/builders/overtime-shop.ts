/** A written shop with overtime shifts beside its regular ones. */
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import type { MachineEligibility, RecordedOpenings, ShopRecord } from "#server/scheduling/shop-record.ts";
import { recordedShop, type NamedShop, type WrittenShop } from "./recorded-shop.ts";

/** Overtime shifts by centre, in hours. */
export type WrittenOvertime = Readonly<Record<string, readonly (readonly [number, number])[]>>;

export interface OvertimeShop extends NamedShop {
  readonly openings: RecordedOpenings;
  readonly shop: ShopRecord;
  readonly eligibility: MachineEligibility;
}

/** The overtime rows stand after the regular ones. */
export function overtimeShop(written: WrittenShop, overtime: WrittenOvertime): OvertimeShop {
  const named = recordedShop(written);
  const regular = named.recorded.openings;
  const added = Object.entries(overtime).flatMap(([name, shifts]) =>
    shifts.map(([from, to]) => ({ centre: named.centre(name), from: from * 60, to: to * 60 })),
  );
  const openings: RecordedOpenings = {
    count: regular.count + added.length,
    centre: Int32Array.of(...regular.centre, ...added.map(({ centre }) => centre)),
    opensAt: Float64Array.of(...regular.opensAt, ...added.map(({ from }) => from)),
    closesAt: Float64Array.of(...regular.closesAt, ...added.map(({ to }) => to)),
    overtime: Uint8Array.of(...regular.overtime, ...added.map(() => 1)),
  };
  const recorded = { ...named.recorded, openings };
  const shop = buildShopRecord(recorded);
  return { ...named, recorded, openings, shop, eligibility: eligibleMachines(shop, 20) };
}
