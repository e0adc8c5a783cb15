/** The story in four steps: whom we depend on, what that brings and costs, whom it delays, what it does to people. */
import type { ComputedPortfolio, PortfolioClient } from "#shared/schema/portfolio.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { Opens } from "#client/ui/Opens.tsx";
import { DelaysStep } from "./DelaysStep.tsx";
import { MoneyStep } from "./MoneyStep.tsx";
import { PeopleStep } from "./PeopleStep.tsx";
import { storyMessages } from "./story-messages.ts";
import { StoryStep, Unknown } from "./StoryStep.tsx";
import type { Story } from "./use-story.ts";
import styles from "./story.module.css";

export interface StoryBandProps {
  readonly portfolio: ComputedPortfolio;
  readonly examined: PortfolioClient;
  readonly story: Story;
  readonly onOpen: (figure: string) => void;
}

export function StoryBand(props: StoryBandProps) {
  const say = useSay(storyMessages);
  const { story } = props;
  return (
    <section className={styles["story"]} aria-label={say("title")}>
      <ol>
        <DependenceStep {...props} />
        <MoneyStep verdict={story.verdict} />
        <DelaysStep delays={story.delays} />
        <PeopleStep overtime={story.overtime} people={story.people} />
      </ol>
    </section>
  );
}

function DependenceStep({ portfolio, examined, onOpen }: StoryBandProps) {
  const say = useSay(storyMessages);
  const format = useFormat();
  const share = orNull(examined.revenueShare);
  const threshold = portfolio.flags.find(({ flag }) => flag === "cr1-alert")?.threshold;
  const { name } = examined;
  return (
    <StoryStep
      title={say("step.depend")}
      link={
        <Opens label={say("depend.open")} onOpen={() => onOpen(`client:${examined.clientId}`)}>
          {say("depend.open")}
        </Opens>
      }
    >
      {share === null ? (
        <Unknown value={examined.revenueShare} />
      ) : (
        <p className={styles["measure"]}>{format.share(share)}</p>
      )}
      <p className={styles["of"]}>{say("depend.of")}</p>
      <p>
        {threshold === undefined
          ? say("depend.name", { name })
          : say("depend.alert", { name, threshold: format.roundShare(threshold) })}
      </p>
    </StoryStep>
  );
}
