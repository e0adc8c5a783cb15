/** Whom the client delays: days imposed with their interval, hours where there is no replay. */
import { Link } from "@tanstack/react-router";
import { keptSearch } from "#client/context/kept-search.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { computedReport } from "./alert-checks.ts";
import { delayFigure, type DelayFigure } from "./story-figures.ts";
import { storyMessages } from "./story-messages.ts";
import { Awaited, Banded, StoryStep, Unknown } from "./StoryStep.tsx";
import type { Story } from "./use-story.ts";
import styles from "./story.module.css";

export function DelaysStep({ delays }: Pick<Story, "delays">) {
  const say = useSay(storyMessages);
  const computed = computedReport(delays);
  return (
    <StoryStep
      title={say("step.delays")}
      link={
        <Link to="/planning" search={keptSearch}>
          {say("delays.open")}
        </Link>
      }
    >
      {delays.value === null ? (
        <Awaited report={delays} />
      ) : computed === null ? (
        <Unknown value={delays.value} />
      ) : (
        <Figure figure={delayFigure(computed)} />
      )}
    </StoryStep>
  );
}

function Figure({ figure }: { readonly figure: DelayFigure }) {
  const say = useSay(storyMessages);
  const format = useFormat();
  switch (figure.kind) {
    case "days": {
      const { days, orders, proven } = figure;
      return (
        <>
          <p className={styles["measure"]}>{format.wholeDays(days.estimate)}</p>
          <p className={styles["of"]}>
            {say("delays.days")}{" "}
            <Banded>
              {say("between", { low: format.count(days.low), high: format.wholeDays(days.high) })}
            </Banded>
          </p>
          <p>{proven ? say("delays.late", { orders }) : say("delays.notProven")}</p>
        </>
      );
    }
    case "hours":
      return (
        <>
          <p className={styles["measure"]}>{format.hours(figure.hours)}</p>
          <p className={styles["of"]}>{say("delays.hours")}</p>
          <p>{say("delays.unknown")}</p>
        </>
      );
    default:
      return <Unknown value={figure.why} />;
  }
}
