/** The page once there is something to say: sentence, ranked clients, figures, measures, and the open drawer. */
import { lazy, Suspense, useState } from "react";
import type { ComputedPortfolio, DependencyBasis } from "#shared/schema/portfolio.ts";
import { keptSearch } from "#client/context/kept-search.ts";
import { useSay } from "#client/i18n/language.tsx";
import { Announce } from "#client/ui/Announce.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ChangedAssumptions } from "./ChangedAssumptions.tsx";
import { examinedClient } from "./client-weight.ts";
import { ClientsFigure } from "./ClientsFigure.tsx";
import { ConcentrationFigure } from "./ConcentrationFigure.tsx";
import { contextMessages } from "./context-messages.ts";
import { Flags } from "./Flags.tsx";
import { Hero } from "./Hero.tsx";
import { heroMessages } from "./hero-messages.ts";
import { lossSummary } from "./loss-summary.ts";
import { LorenzFigure } from "./LorenzFigure.tsx";
import { LossFigure } from "./LossFigure.tsx";
import { readOpen, readSort } from "./portfolio-search.ts";
import { ProfitFigure } from "./ProfitFigure.tsx";
import { TrendFigure } from "./TrendFigure.tsx";
import type { Address } from "./use-address.ts";
import { useHeadline } from "./use-headline.ts";
import styles from "./portfolio.module.css";
import page from "#client/ui/page.module.css";

const PortfolioDrawer = lazy(async () => {
  const { PortfolioDrawer: component } = await import("./drawers/PortfolioDrawer.tsx");
  return { default: component };
});

const Story = lazy(async () => {
  const { Story: component } = await import("./story/Story.tsx");
  return { default: component };
});

export interface PortfolioBodyProps {
  readonly portfolio: ComputedPortfolio;
  readonly reference: ComputedPortfolio | null;
  readonly basis: DependencyBasis;
  readonly address: Address;
}

export function PortfolioBody(props: PortfolioBodyProps) {
  const sayHero = useSay(heroMessages);
  const say = useSay(contextMessages);
  const { portfolio, address } = props;
  const examined = examinedClient(portfolio);
  if (examined === null)
    return (
      <div className={page["empty"]}>
        <h1 className={page["sentence"]}>{sayHero("absent.title")}</h1>
        <p className={page["lead"]}>{sayHero("absent.lead", { client: portfolio.examinedClientId })}</p>
        <div className={page["emptyActions"]}>
          <Button look="primary" onClick={() => address.change({ client: undefined })}>
            {say("state.forgetClient")}
          </Button>
        </div>
      </div>
    );
  return <Examined {...props} examined={examined} />;
}

type ExaminedProps = PortfolioBodyProps & {
  readonly examined: ComputedPortfolio["clients"][number];
};

function Examined(props: ExaminedProps) {
  const say = useSay(contextMessages);
  const { portfolio, reference, basis, examined, address } = props;
  const { open } = address;
  const question = keptSearch(address.search);
  const [alertsRoom, setAlertsRoom] = useState<HTMLElement | null>(null);
  const headline = useHeadline(portfolio, examined, basis);
  const opened = readOpen(address.search.open);
  const view = (figure: "clients" | "lorenz" | "trend" | "loss") => ({
    view: address.viewOf(figure),
    onView: (next: "figure" | "table") => address.show(figure, next),
    onOpen: open,
  });
  return (
    <>
      <Announce message={say("state.done", { sentence: headline.text })} />
      <ChangedAssumptions
        portfolio={portfolio}
        reference={reference}
        onReset={() => address.change({ set: undefined })}
      />
      <Hero
        portfolio={portfolio}
        examined={examined}
        basis={basis}
        reference={reference === null ? null : lossSummary(reference, null)}
        onOpen={open}
      />
      <div className={styles["storyRoom"]}>
        <Suspense>
          <Story
            key={JSON.stringify(question)}
            question={question}
            portfolio={portfolio}
            examined={examined}
            onOpen={open}
            alertsRoom={alertsRoom}
          />
        </Suspense>
      </div>
      <div className={styles["ranked"]}>
        <ClientsFigure
          portfolio={portfolio}
          basis={basis}
          examinedId={examined.clientId}
          sort={readSort(address.search.sort)}
          onSort={(sort) => address.change({ sort: `${sort.descending ? "-" : ""}${sort.id}` })}
          {...view("clients")}
        />
        <div ref={setAlertsRoom} />
      </div>
      <div className={`${page["section"]} ${page["three"]}`}>
        <LorenzFigure portfolio={portfolio} basis={basis} examined={examined} {...view("lorenz")} />
        <TrendFigure portfolio={portfolio} examined={examined} {...view("trend")} />
        <LossFigure
          portfolio={portfolio}
          reference={reference}
          examined={examined}
          onAssume={address.assume}
          {...view("loss")}
        />
      </div>
      <div className={`${page["section"]} ${page["two"]}`}>
        <ConcentrationFigure portfolio={portfolio} onOpen={open} />
        <ProfitFigure portfolio={portfolio} examined={examined} onOpen={open} />
      </div>
      <Flags portfolio={portfolio} onOpen={open} />
      {opened === null ? null : (
        <Suspense>
          <PortfolioDrawer {...props} opened={opened} />
        </Suspense>
      )}
    </>
  );
}
