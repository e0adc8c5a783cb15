/** The Portfolio page. */
import {
  portfolioInputSchema,
  portfolioOrdersInputSchema,
  portfolioOrdersSchema,
  portfolioSchema,
} from "#shared/schema/portfolio.ts";
import { readPortfolioOrders } from "#server/facts/read-portfolio.ts";
import { procedure, router } from "./trpc.ts";

export const portfolioRouter = router({
  report: procedure("see-portfolio", portfolioSchema)
    .input(portfolioInputSchema)
    .query(({ ctx, input }) => ctx.company.portfolio(input, ctx.actor.role)),
  orders: procedure("see-portfolio", portfolioOrdersSchema)
    .input(portfolioOrdersInputSchema)
    .query(({ ctx, input, signal }) => ctx.company.read((read) => readPortfolioOrders(read, input), signal)),
});
