/**
 * Runs one site: as it happened, and the same plant with the same draws without what was planted. Delay is compared
 * over the shifts that were really worked; overtime is compared under the same overtime policy.
 */
import { minutesPerDay } from "#server/scheduling/civil-time.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import type { DemoOrder } from "./demo-order.ts";
import { drawOrders, type OrderWorld } from "./draw-orders.ts";
import { numberOperations, type StoryParts } from "./number-operations.ts";
import { overtimeChoices } from "./overtime-policy.ts";
import { regularShifts, type Shift } from "./plant-calendar.ts";
import type { OvertimeChoice, ShopOperations, ShopRun } from "./shop-model.ts";
import { simulateShop } from "./simulate-shop.ts";

export interface SiteRun {
  readonly world: OrderWorld;
  readonly orders: readonly DemoOrder[];
  readonly operations: ShopOperations;
  /** Shifts really worked, by centre, in order. */
  readonly shifts: readonly (readonly Shift[])[];
  readonly actual: ShopRun;
  /**
   * Nobody served ahead of the house rule, late changes as they were, shifts as they were worked. What a contract
   * grants is the rule. It is `actual` itself where nothing of the kind was planted.
   */
  readonly withoutPrivilege: ShopRun;
  /** The same without late changes. */
  readonly withoutChanges: ShopRun;
  /** Without privilege, overtime decided anew; and the same without late changes. */
  readonly withoutPrivilegeOvertime: ShopRun;
  readonly withoutChangesOvertime: ShopRun;
  /** Without what a contract grants, shifts as they were worked. */
  readonly withoutContract: ShopRun;
}

export function runSite(world: OrderWorld): SiteRun {
  const { site, calendar, plan } = world;
  const orders = drawOrders(world);
  const regular = site.centres.map((centre) => regularShifts(calendar, centre));
  const choices = overtimeChoices(calendar, site.centres);

  const run = (
    parts: StoryParts,
    shifts: readonly (readonly Shift[])[],
    overtime: readonly OvertimeChoice[],
  ): ShopRun =>
    simulateShop({
      operations: numberOperations(site, world.clients, orders, parts),
      machines: site.centres.map(({ machines }) => machines),
      rule: plan.houseRule,
      randomShare: plan.randomDispatchShare,
      source: randomSource(world.seed, "dispatch", site.index),
      shifts,
      overtimeChoices: overtime,
      endAt: calendar.endDay * minutesPerDay,
    });

  const asItWas: StoryParts = { servedFirst: true, lateChanges: true };
  const asAnyone: StoryParts = { servedFirst: false, lateChanges: true };
  const actual = run(asItWas, regular, choices);
  const shifts = regular.map((ofCentre, centre) =>
    [...ofCentre, ...actual.overtime[centre]].toSorted((left, right) => left.from - right.from),
  );
  const anyFirst = orders.some(({ servedFirst }) => servedFirst);
  const contracted = anyFirst && plan.ground === "contract";
  const privileged = anyFirst && plan.ground !== "contract";
  const changed = orders.some(({ changedAt }) => changedAt !== null);
  const withoutPrivilege = privileged ? run(asAnyone, shifts, []) : actual;
  const withoutPrivilegeOvertime = privileged ? run(asAnyone, regular, choices) : actual;
  const unchanged: StoryParts = { servedFirst: contracted, lateChanges: false };
  return {
    world,
    orders,
    operations: numberOperations(site, world.clients, orders, asItWas),
    shifts,
    actual,
    withoutPrivilege,
    withoutChanges: changed ? run(unchanged, shifts, []) : withoutPrivilege,
    withoutPrivilegeOvertime,
    withoutChangesOvertime: changed ? run(unchanged, regular, choices) : withoutPrivilegeOvertime,
    withoutContract: contracted ? run(asAnyone, shifts, []) : actual,
  };
}
