/** Every procedure of the product, one router per page. */
import { companyRouter, demoRouter } from "./company-router.ts";
import { importsRouter } from "./imports-router.ts";
import { jobsRouter } from "./jobs-router.ts";
import { portfolioRouter } from "./portfolio-router.ts";
import { router } from "./trpc.ts";

export const appRouter = router({
  company: companyRouter,
  demo: demoRouter,
  imports: importsRouter,
  jobs: jobsRouter,
  portfolio: portfolioRouter,
});
export type AppRouter = typeof appRouter;
