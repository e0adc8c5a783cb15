/** A small ledger, imported and ready to be asked about its portfolio as the page and the command ask. */
import { afterAll, beforeAll } from "vitest";
import { readPortfolio, readPortfolioOrders } from "#server/facts/read-portfolio.ts";
import {
  portfolioOrdersSchema,
  portfolioSchema,
  type ComputedPortfolio,
  type Portfolio,
  type PortfolioInput,
  type PortfolioOrders,
  type PortfolioOrdersInput,
} from "#shared/schema/portfolio.ts";
import { Workshop, type FileTexts } from "./ledger-record.ts";
import { examinedYear, portfolioLedger } from "./portfolio-ledger.ts";
import { readerOf } from "./read-record.ts";

export interface AskedLedger extends AsyncDisposable {
  /** Whatever the answer, checked against its schema. */
  answer(input: PortfolioInput): Promise<Portfolio>;
  /** The answer, which must be computable. */
  report(input: PortfolioInput): Promise<ComputedPortfolio>;
  orders(input: Partial<PortfolioOrdersInput>): Promise<PortfolioOrders>;
}

/** @param texts the ledger's files; none of them: an empty record */
export async function askLedger(texts: FileTexts): Promise<AskedLedger> {
  const shop = await Workshop.create();
  const record = await shop.open();
  if (Object.keys(texts).length > 0) await shop.import(record, texts);
  const read = readerOf(record);
  const answer = async (input: PortfolioInput) => portfolioSchema.parse(await readPortfolio(read, input));
  return {
    answer,
    async report(input) {
      const portfolio = await answer(input);
      if (portfolio.status !== "computed") throw new Error(portfolio.reason);
      return portfolio;
    },
    async orders(input) {
      const all = { which: "all", sort: "revenue", limit: 100, offset: 0 } as const;
      return portfolioOrdersSchema.parse(await readPortfolioOrders(read, { ...all, ...input }));
    },
    [Symbol.asyncDispose]: () => shop[Symbol.asyncDispose](),
  };
}

/** The hand-reckoned ledger for the tests of one file, asked about the examined year unless a test says otherwise. */
export function usePortfolioLedger() {
  let ledger: AskedLedger;
  beforeAll(async () => {
    ledger = await askLedger(portfolioLedger);
  });
  afterAll(() => ledger[Symbol.asyncDispose]());
  const orders = (input: Partial<PortfolioOrdersInput> = {}) => ledger.orders({ ...examinedYear, ...input });
  return {
    report: (input: PortfolioInput = examinedYear) => ledger.report(input),
    answer: (input: PortfolioInput) => ledger.answer(input),
    orders,
    idsOf: async (input: Partial<PortfolioOrdersInput>) =>
      (await orders(input)).rows.map(({ orderId }) => orderId),
  };
}
