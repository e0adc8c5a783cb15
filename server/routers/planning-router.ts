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
import { workUnlessSoon } from "./answered-soon.ts";
import { procedure, router } from "./trpc.ts";

export const planningRouter = router({
  report: procedure("see-planning", delaysAnswerSchema)
    .input(delaysInputSchema)
    .query(async ({ ctx, input }) => {
      const { planning } = ctx.company;
      const scope = ctx.actor.role;
      const key = await planning.pendingKey(input, scope);
      const jobId = await workUnlessSoon(ctx, key, (report, signal) =>
        planning.delays(input, scope, report, signal),
      );
      if (jobId !== null) return { state: "computing", jobId };
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
