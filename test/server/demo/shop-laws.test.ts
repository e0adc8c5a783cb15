import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientPortfolio } from "#server/demo/client-portfolio.ts";
import { demoScenarios } from "#server/demo/demo-options.ts";
import { plantCalendar } from "#server/demo/plant-calendar.ts";
import { layOutPlant } from "#server/demo/plant-layout.ts";
import { runSite, type SiteRun } from "#server/demo/run-site.ts";
import { scenarioPlan } from "#server/demo/scenario-plan.ts";
import { workCalendar } from "#server/scheduling/work-calendar.ts";

const anySite = fc
  .record({
    seed: fc.nat(2 ** 31 - 1),
    scenario: fc.constantFrom(...demoScenarios),
    people: fc.constantFrom(60, 100, 140),
  })
  .map(({ seed, scenario, people }): SiteRun => {
    const plan = scenarioPlan(scenario);
    const [site] = layOutPlant(people);
    return runSite({ seed, calendar: plantCalendar(6), clients: clientPortfolio(plan), plan, site });
  });

function holds(law: (site: SiteRun) => void): void {
  fc.assert(fc.property(anySite, law), { numRuns: 25 });
}

function operationsOf({ operations }: SiteRun): number[] {
  return Array.from({ length: operations.count }, (_, operation) => operation);
}

describe("every plant", () => {
  it("lets an operation start once it is ready, and becomes ready its lag after its predecessor's end", () => {
    holds((site) => {
      const { operations, actual } = site;
      for (const operation of operationsOf(site)) {
        if (actual.startedAt[operation] >= 0) {
          expect(actual.readyAt[operation]).toBeGreaterThanOrEqual(0);
          expect(actual.startedAt[operation]).toBeGreaterThanOrEqual(actual.readyAt[operation]);
        }
        const next = operations.next[operation];
        if (next >= 0 && actual.readyAt[next] >= 0) {
          expect(actual.readyAt[next]).toBe(actual.endedAt[operation] + operations.lag[operation]);
        }
      }
    });
  });

  it("never interrupts: an operation holds one machine for exactly its open minutes from start to end", () => {
    holds((site) => {
      const { operations, actual } = site;
      const calendars = site.shifts.map((shifts) => workCalendar(shifts));
      for (const operation of operationsOf(site)) {
        if (actual.endedAt[operation] < 0) continue;
        const calendar = calendars[operations.centre[operation]];
        expect(calendar.openMinutesBetween(actual.startedAt[operation], actual.endedAt[operation])).toBe(
          operations.minutes[operation],
        );
      }
    });
  });

  it("runs one operation at a time on a machine, and only where its client may run", () => {
    holds((site) => {
      const { operations, actual, world } = site;
      const endAt = world.calendar.endDay * 1440;
      const byMachine = new Map<string, number[]>();
      for (const operation of operationsOf(site)) {
        if (actual.startedAt[operation] < 0) continue;
        expect((operations.eligible[operation] >> actual.machine[operation]) & 1).toBe(1);
        const key = `${operations.centre[operation]}/${actual.machine[operation]}`;
        byMachine.set(key, [...(byMachine.get(key) ?? []), operation]);
      }
      for (const ofMachine of byMachine.values()) {
        ofMachine.sort((left, right) => actual.startedAt[left] - actual.startedAt[right]);
        for (const [place, operation] of ofMachine.entries()) {
          if (place === 0) continue;
          const before = actual.endedAt[ofMachine[place - 1]];
          expect(before < 0 ? endAt : before).toBeLessThanOrEqual(actual.startedAt[operation]);
        }
      }
    });
  });

  it("leaves no machine idle at an open centre while an operation waits that it may run", () => {
    holds((site) => {
      const { operations, actual, world } = site;
      const endAt = world.calendar.endDay * 1440;
      for (const [centre, shifts] of site.shifts.entries()) {
        const here = operationsOf(site).filter(
          (operation) => operations.centre[operation] === centre && actual.readyAt[operation] >= 0,
        );
        const until = (at: number): number => (at < 0 ? endAt : at);
        for (const { from, to } of shifts.slice(0, 20)) {
          const middle = (from + to) / 2;
          const waiting = here.filter(
            (operation) => actual.readyAt[operation] < middle && until(actual.startedAt[operation]) > middle,
          );
          for (let machine = 0; machine < world.site.centres[centre].machines; machine += 1) {
            const busy = here.some(
              (operation) =>
                actual.machine[operation] === machine &&
                actual.startedAt[operation] <= middle &&
                until(actual.endedAt[operation]) > middle,
            );
            const couldRun = waiting.some(
              (operation) => ((operations.eligible[operation] >> machine) & 1) === 1,
            );
            expect(busy || !couldRun).toBe(true);
          }
        }
      }
    });
  });

  it("is never faster than the routing: no order is completed before its work and lags have passed", () => {
    holds((site) => {
      const { orders, actual } = site;
      let operation = 0;
      for (const order of orders) {
        const last = operation + order.operations.length - 1;
        const least = order.operations.reduce(
          (sum, { workMinutes, lagMinutes }, place) =>
            sum + workMinutes + (place + 1 < order.operations.length ? lagMinutes : 0),
          0,
        );
        if (actual.endedAt[last] >= 0) {
          expect(actual.endedAt[last] - order.releaseAt).toBeGreaterThanOrEqual(least);
        }
        operation += order.operations.length;
      }
    });
  });

  it("has routings of two to five operations, never at one centre twice", () => {
    holds(({ orders }) => {
      for (const { operations } of orders) {
        expect(operations.length).toBeGreaterThanOrEqual(2);
        expect(operations.length).toBeLessThanOrEqual(5);
        expect(new Set(operations.map(({ centre }) => centre)).size).toBe(operations.length);
      }
    });
  });

  it("shares its draws with the plant without the privilege: same orders, same work, other order of service", () => {
    holds(({ actual, withoutPrivilege, orders, world }) => {
      const planted = orders.some(({ servedFirst }) => servedFirst) && world.plan.ground !== "contract";
      if (!planted) expect(withoutPrivilege).toBe(actual);
      else expect([...withoutPrivilege.startedAt]).not.toEqual([...actual.startedAt]);
    });
  });
});
