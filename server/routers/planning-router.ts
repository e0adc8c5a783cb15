/** The Planning page. */
import { delaysAnswerSchema, delaysInputSchema } from "#shared/schema/delays.ts";
import {
  delayedOrdersInputSchema,
  delayedOrdersSchema,
  ganttInputSchema,
  ganttSchema,
  pairsInputSchema,
  pairsSchema,
  waitInputSchema,
  waitSchema,
} from "#shared/schema/planning.ts";
import { AppError } from "#server/errors.ts";
import { procedure, router } from "./trpc.ts";

/** An answer that takes longer is watched as a job, with its progress. */
const soonMilliseconds = 300;

export const planningRouter = router({
  report: procedure("see-planning", delaysAnswerSchema)
    .input(delaysInputSchema)
    .query(async ({ ctx, input }) => {
      const { planning } = ctx.company;
      const scope = ctx.actor.role;
      const key = await planning.pendingKey(input, scope);
      if (key !== null) {
        // The work is the job's: it goes on when whoever asked has gone, and all who ask meanwhile join it.
        const jobId = ctx.jobs.join(async (report, signal) => {
          await planning.delays(input, scope, report, signal);
          return { kind: "computed" };
        }, key);
        const end = await ctx.jobs.ended(jobId, soonMilliseconds);
        if (end === null) return { state: "computing", jobId };
        if (end.state === "failed") throw new AppError(end.code, end.details);
        if (end.state === "cancelled") throw new AppError("CANCELLED");
      }
      return { state: "answered", delays: await planning.delays(input, scope, () => {}) };
    }),
  pairs: procedure("see-planning", pairsSchema)
    .input(pairsInputSchema)
    .query(({ ctx, input, signal }) => ctx.company.planning.pairs(input, ctx.actor.role, signal)),
  orders: procedure("see-planning", delayedOrdersSchema)
    .input(delayedOrdersInputSchema)
    .query(({ ctx, input }) => ctx.company.planning.orders(input, ctx.actor.role)),
  gantt: procedure("see-planning", ganttSchema)
    .input(ganttInputSchema)
    .query(({ ctx, input }) => ctx.company.planning.gantt(input, ctx.actor.role)),
  wait: procedure("see-planning", waitSchema)
    .input(waitInputSchema)
    .query(({ ctx, input }) => ctx.company.planning.wait(input, ctx.actor.role)),
});
