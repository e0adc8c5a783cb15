/** Every procedure of the product, one router per page. */
import { companyRouter, demoRouter } from "./company-router.ts";
import { coverageRouter } from "./coverage-router.ts";
import { databasesRouter } from "./databases-router.ts";
import { importsRouter } from "./imports-router.ts";
import { jobsRouter } from "./jobs-router.ts";
import { mappingsRouter } from "./mappings-router.ts";
import { methodRouter } from "./method-router.ts";
import { peopleRouter } from "./people-router.ts";
import { planningRouter } from "./planning-router.ts";
import { portfolioRouter } from "./portfolio-router.ts";
import { router } from "./trpc.ts";
import { verdictRouter } from "./verdict-router.ts";

export const appRouter = router({
  company: companyRouter,
  coverage: coverageRouter,
  databases: databasesRouter,
  demo: demoRouter,
  imports: importsRouter,
  jobs: jobsRouter,
  mappings: mappingsRouter,
  method: methodRouter,
  people: peopleRouter,
  planning: planningRouter,
  portfolio: portfolioRouter,
  verdict: verdictRouter,
});
export type AppRouter = typeof appRouter;
