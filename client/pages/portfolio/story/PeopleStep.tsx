/** What it does to people: the client's part of overtime, and absence where an effect is called one. */
import { Link } from "@tanstack/react-router";
import { keptSearch } from "#client/context/kept-search.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { computedReport } from "./alert-checks.ts";
import { absenceFigure, overtimeFigure, type AbsenceFigure, type OvertimeFigure } from "./story-figures.ts";
import { storyMessages } from "./story-messages.ts";
import { Awaited, Banded, StoryStep, Unknown } from "./StoryStep.tsx";
import type { Story } from "./use-story.ts";
import styles from "./story.module.css";

export function PeopleStep({ overtime, people }: Pick<Story, "overtime" | "people">) {
  const say = useSay(storyMessages);
  const [traced, told] = [computedReport(overtime), computedReport(people)];
  return (
    <StoryStep
      title={say("step.people")}
      link={
        <Link to="/people" search={keptSearch}>
          {say("people.openPage")}
        </Link>
      }
    >
      {overtime.value === null ? (
        <Awaited report={overtime} />
      ) : traced === null ? (
        <Unknown value={overtime.value} />
      ) : (
        <OvertimePart figure={overtimeFigure(traced)} />
      )}
      {people.value === null ? (
        overtime.value === null ? null : (
          <Awaited report={people} />
        )
      ) : (
        <Absence figure={told === null ? { kind: "unknown" } : absenceFigure(told)} />
      )}
    </StoryStep>
  );
}

function Absence({ figure }: { readonly figure: AbsenceFigure }) {
  const say = useSay(storyMessages);
  const format = useFormat();
  if (figure.kind !== "called")
    return <p>{say(figure.kind === "open" ? "people.open" : "people.unknown")}</p>;
  const { estimate, low, high } = figure.ratio;
  return (
    <p>
      {say.rich("people.ratio", {
        ratio: format.times(estimate),
        interval: (
          <Banded>{say("between", { low: format.decimal(low, 2), high: format.decimal(high, 2) })}</Banded>
        ),
      })}
    </p>
  );
}

function OvertimePart({ figure }: { readonly figure: OvertimeFigure }) {
  const say = useSay(storyMessages);
  const format = useFormat();
  switch (figure.kind) {
    case "none-paid":
      return <p className={styles["of"]}>{say("people.none")}</p>;
    case "unknown":
      return <Unknown value={figure.why} />;
    case "direct":
      return (
        <>
          <p className={styles["measure"]}>{format.roundShare(figure.share)}</p>
          <p className={styles["of"]}>{say("people.direct")}</p>
        </>
      );
    default: {
      const { estimate, low, high } = figure.share;
      return (
        <>
          <p className={styles["measure"]}>{format.roundShare(estimate)}</p>
          <p className={styles["of"]}>
            {say("people.share")}{" "}
            <Banded>
              {say("between", { low: format.decimal(low * 100, 0), high: format.roundShare(high) })}
            </Banded>
          </p>
        </>
      );
    }
  }
}
