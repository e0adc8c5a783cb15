/** What the ledger has and lacks, and whether its totals are those that the company knows from elsewhere. */
import { z } from "zod";
import { coverageSchema, reconciliationSchema, statedTotalInputSchema } from "#shared/schema/coverage.ts";
import { procedure, router } from "./trpc.ts";

const statedId = z.uuid();

export const coverageRouter = router({
  coverage: procedure("see-record", coverageSchema).query(({ ctx }) => ctx.company.coverage(ctx.actor.role)),
  /** Every stated total beside the ledger's, the latest entered first. */
  reconciliations: procedure("see-record", z.array(reconciliationSchema)).query(({ ctx }) =>
    ctx.company.reconciliations(),
  ),
  state: procedure("change-record", z.strictObject({ statedId }))
    .input(statedTotalInputSchema)
    .mutation(({ ctx, input }) => ({ statedId: ctx.company.stateTotal(input, ctx.actor.name) })),
  withdraw: procedure("change-record", z.null())
    .input(z.strictObject({ statedId }))
    .mutation(({ ctx, input }) => {
      ctx.company.withdrawTotal(input.statedId, ctx.actor.name);
      return null;
    }),
});
