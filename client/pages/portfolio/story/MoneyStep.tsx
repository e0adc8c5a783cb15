/** What the client brings and costs: its net with the interval, and the class of the verdict. */
import { Link } from "@tanstack/react-router";
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { keptSearch } from "#client/context/kept-search.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { classNames } from "#client/method/class-names.ts";
import { verdictTitle } from "#client/method/verdict-title.ts";
import { computedReport } from "./alert-checks.ts";
import { storyMessages } from "./story-messages.ts";
import { Awaited, Banded, StoryStep, Unknown } from "./StoryStep.tsx";
import type { Story } from "./use-story.ts";
import styles from "./story.module.css";

export function MoneyStep({ verdict: report }: Pick<Story, "verdict">) {
  const say = useSay(storyMessages);
  const sayClass = useSay(classNames);
  const verdict = computedReport(report);
  return (
    <StoryStep
      title={say("step.money")}
      link={
        <Link to="/verdict" search={keptSearch}>
          {say("money.open")}
        </Link>
      }
    >
      {report.value === null ? (
        <Awaited report={report} />
      ) : verdict === null ? (
        <>
          <Unknown value={report.value} />
          <p>{say("money.gate")}</p>
        </>
      ) : (
        <>
          <Net net={verdict.net} />
          <p>
            {verdict.class === "insufficient-data"
              ? `${sayClass(verdict.class)}. ${say("money.gate")}`
              : sayClass(verdictTitle(verdict))}
          </p>
        </>
      )}
    </StoryStep>
  );
}

function Net({ net }: Pick<ComputedVerdict, "net">) {
  const say = useSay(storyMessages);
  const format = useFormat();
  if (!isComputed(net)) return <Unknown value={net} />;
  const { estimate, low, high } = net.cents;
  return (
    <>
      <p className={styles["measure"]}>{format.money(estimate, { signed: true })}</p>
      <p className={styles["of"]}>
        {say("money.net")} <Banded>{format.between(low, high)}</Banded>
      </p>
    </>
  );
}
