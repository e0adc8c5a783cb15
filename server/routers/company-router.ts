/** What every page needs to know of the company, and the way in and out of the demonstration. */
import { z } from "zod";
import { companyStatusSchema } from "#shared/schema/company.ts";
import { procedure, router } from "./trpc.ts";

const startedJob = z.strictObject({ jobId: z.uuid() });

export const companyRouter = router({
  status: procedure("see-record", companyStatusSchema).query(({ ctx }) => ctx.company.status()),
});

export const demoRouter = router({
  enter: procedure("change-record", startedJob).mutation(({ ctx }) => ({
    jobId: ctx.jobs.start(async (report, signal) => {
      await ctx.company.enterDemo(ctx.actor.name, report, signal);
      return { kind: "changed" };
    }),
  })),
  leave: procedure("change-record", startedJob).mutation(({ ctx }) => ({
    jobId: ctx.jobs.start(async (report) => {
      await ctx.company.leaveDemo(ctx.actor.name, report);
      return { kind: "changed" };
    }),
  })),
});
