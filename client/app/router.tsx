/** The addresses of the pages. Each page is its own chunk. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Link } from "@tanstack/react-router";
import { useSay } from "#client/i18n/language.tsx";
import { buttonClass } from "#client/ui/Button.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { readMethodSearch } from "#client/pages/method/method-search.ts";
import { readPeopleSearch } from "#client/pages/people/people-search.ts";
import { readPlanningSearch } from "#client/pages/planning/planning-search.ts";
import { readPortfolioSearch } from "#client/pages/portfolio/portfolio-search.ts";
import { readVerdictSearch } from "#client/pages/verdict/verdict-search.ts";
import { Shell } from "./Shell.tsx";
import { shellMessages } from "./shell-messages.ts";

function Absent() {
  const say = useSay(shellMessages);
  return (
    <div className="wrap" style={{ paddingTop: 44 }}>
      <h1>{say("absent")}</h1>
      <p>
        <Link to="/" className={buttonClass("quiet")}>
          {say("absent.back")}
        </Link>
      </p>
    </div>
  );
}

function Broken(props: { readonly reset: () => void }) {
  const say = useSay(shellMessages);
  return (
    <div className="wrap" style={{ paddingTop: 44 }}>
      <Fault onRetry={props.reset}>{say("broken")}</Fault>
    </div>
  );
}

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: Absent });

const portfolioRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: readPortfolioSearch,
  component: lazyRouteComponent(() => import("#client/pages/portfolio/PortfolioPage.tsx"), "PortfolioPage"),
});

const verdictRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/verdict",
  validateSearch: readVerdictSearch,
  component: lazyRouteComponent(() => import("#client/pages/verdict/VerdictPage.tsx"), "VerdictPage"),
});

const planningRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/planning",
  validateSearch: readPlanningSearch,
  component: lazyRouteComponent(() => import("#client/pages/planning/PlanningPage.tsx"), "PlanningPage"),
});

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/people",
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import("#client/pages/people/PeoplePage.tsx"), "PeoplePage"),
});

const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/data",
  component: lazyRouteComponent(() => import("#client/pages/data/DataPage.tsx"), "DataPage"),
});

const methodRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/method",
  validateSearch: readMethodSearch,
  component: lazyRouteComponent(() => import("#client/pages/method/MethodPage.tsx"), "MethodPage"),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    portfolioRoute,
    verdictRoute,
    planningRoute,
    peopleRoute,
    dataRoute,
    methodRoute,
  ]),
  defaultPreload: "intent",
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
