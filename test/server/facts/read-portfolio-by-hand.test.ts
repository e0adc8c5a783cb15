/** The product's portfolio against one told order by order in loops, on random ledgers, periods and groupings. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "#server/indicators/civil-day.ts";
import { readPortfolio } from "#server/facts/read-portfolio.ts";
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { portfolioSchema } from "#shared/schema/portfolio.ts";
import { plainFiles, plainLedgers } from "#test/arbitraries/plain-ledger.ts";
import { Workshop } from "#test/builders/ledger-record.ts";
import { readerOf } from "#test/builders/read-record.ts";
import { naivePortfolio } from "#test/oracles/naive-portfolio.ts";

const questions = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 400 }),
    length: fc.integer({ min: 1, max: 500 }),
    grouped: fc.boolean(),
  }),
  { minLength: 6, maxLength: 6 },
);

const orNull = <Value>(value: Value | NotComputable) => (isNotComputable(value) ? null : value);

it("agrees with the loops to the cent", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(plainLedgers, questions, async (ledger, asked) => {
      await using shop = await Workshop.create();
      const record = await shop.open();
      await shop.import(record, plainFiles(ledger));
      for (const { start, length, grouped } of asked) {
        const from = addDays("2024-10-01", start);
        const question = { from, to: addDays(from, length), grouped };
        const expected = naivePortfolio(ledger, question);
        const portfolio = portfolioSchema.parse(await readPortfolio(readerOf(record), question));
        if (portfolio.status !== "computed") {
          expect(portfolio).toEqual(notComputable("no-orders-in-period", []));
          expect(expected.clients.size).toBe(0);
          continue;
        }
        compared += 1;
        expect(orNull(portfolio.bottleneck)?.workCentreId ?? null).toBe(expected.bottleneckId);
        expect(portfolio.clients).toHaveLength(expected.clients.size);
        for (const client of portfolio.clients) {
          const plain = [...expected.clients.values()].find(({ members }) =>
            members.includes(client.clientId),
          );
          expect({
            revenueCents: client.revenueCents,
            contributionCents: orNull(client.contributionCents),
            bottleneckHours: orNull(client.bottleneckHours) ?? 0,
            orders: client.orders,
            judged: client.ordersJudged,
            late: client.ordersLate,
            open: client.ordersOpen,
          }).toEqual({ ...plain, members: undefined });
        }
        const { concentration } = portfolio;
        if (concentration.status !== "computed") expect(expected.herfindahlIndex).toBeNull();
        else expect(concentration.herfindahlIndex).toBeCloseTo(expected.herfindahlIndex ?? Number.NaN, 12);
      }
    }),
    { numRuns: 8 },
  );
  expect(compared).toBeGreaterThan(15);
});
