/** The story in four steps: whom we depend on, what that brings and costs, whom it delays, what it does to people. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ComputedPortfolio, PortfolioClient } from "#shared/schema/portfolio.ts";
import { keptSearch } from "#client/context/kept-search.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { classNames } from "#client/method/class-names.ts";
import { verdictTitle } from "#client/method/verdict-title.ts";
import { Button } from "#client/ui/Button.tsx";
import { Interval } from "#client/ui/Interval.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import { computedReport } from "./alert-checks.ts";
import { absenceRatio, delayFigure, overtimeFigure } from "./story-figures.ts";
import { storyMessages } from "./story-messages.ts";
import type { Story, StoryReport } from "./use-story.ts";
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
        <Dependence {...props} />
        <Money report={story.verdict} />
        <Delays report={story.delays} />
        <People overtime={story.overtime} people={story.people} />
      </ol>
    </section>
  );
}

/** An interval that stays on one line. */
function Banded(props: { readonly children: ReactNode }) {
  return (
    <span className={styles["banded"]}>
      <Interval>{props.children}</Interval>
    </span>
  );
}

function Step(props: { readonly title: string; readonly link: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      <h2>{props.title}</h2>
      {props.children}
      <p className={styles["link"]}>{props.link}</p>
    </li>
  );
}

/** What stands in the place of a figure that is not there: on its way, or why not. */
function Awaited({ report }: { readonly report: StoryReport<unknown> }) {
  const say = useSay(storyMessages);
  if (report.failure === null) return <p className={styles["awaited"]}>{say("computing")}</p>;
  return (
    <p className={styles["awaited"]}>
      {say("failed", { code: report.failure })}{" "}
      <Button look="quiet" onClick={report.retry}>
        {say("retry")}
      </Button>
    </p>
  );
}

function Dependence({ portfolio, examined, onOpen }: StoryBandProps) {
  const say = useSay(storyMessages);
  const format = useFormat();
  const share = orNull(examined.revenueShare);
  const threshold = portfolio.flags.find(({ flag }) => flag === "cr1-alert")?.threshold;
  const { name } = examined;
  return (
    <Step
      title={say("step.depend")}
      link={
        <Opens label={say("depend.open")} onOpen={() => onOpen(`client:${examined.clientId}`)}>
          {say("depend.open")}
        </Opens>
      }
    >
      <p className={styles["measure"]}>{share === null ? say("unknown") : format.share(share)}</p>
      <p className={styles["of"]}>{say("depend.of")}</p>
      <p>
        {threshold === undefined
          ? say("depend.name", { name })
          : say("depend.alert", { name, threshold: format.roundShare(threshold) })}
      </p>
    </Step>
  );
}

function Money({ report }: { readonly report: Story["verdict"] }) {
  const say = useSay(storyMessages);
  const sayClass = useSay(classNames);
  const format = useFormat();
  const verdict = computedReport(report);
  const net = verdict !== null && isComputed(verdict.net) ? verdict.net.cents : null;
  return (
    <Step
      title={say("step.money")}
      link={
        <Link to="/verdict" search={keptSearch}>
          {say("money.open")}
        </Link>
      }
    >
      {report.value === null ? (
        <Awaited report={report} />
      ) : (
        <>
          <p className={styles["measure"]}>
            {net === null ? say("unknown") : format.money(net.estimate, { signed: true })}
          </p>
          <p className={styles["of"]}>
            {say("money.net")}
            {net === null ? null : (
              <>
                {" "}
                <Banded>{format.between(net.low, net.high)}</Banded>
              </>
            )}
          </p>
          <p>
            {verdict === null
              ? say("money.gate")
              : verdict.class === "insufficient-data"
                ? `${sayClass(verdict.class)}. ${say("money.gate")}`
                : sayClass(verdictTitle(verdict))}
          </p>
        </>
      )}
    </Step>
  );
}

function Delays({ report }: { readonly report: Story["delays"] }) {
  const say = useSay(storyMessages);
  const format = useFormat();
  const figure =
    report.value?.status === "computed" ? delayFigure(report.value) : { kind: "unknown" as const };
  return (
    <Step
      title={say("step.delays")}
      link={
        <Link to="/planning" search={keptSearch}>
          {say("delays.open")}
        </Link>
      }
    >
      {report.value === null ? (
        <Awaited report={report} />
      ) : figure.kind === "days" ? (
        <>
          <p className={styles["measure"]}>{format.wholeDays(figure.days.estimate)}</p>
          <p className={styles["of"]}>
            {say("delays.days")}{" "}
            <Banded>
              {say("between", {
                low: format.count(figure.days.low),
                high: format.wholeDays(figure.days.high),
              })}
            </Banded>
          </p>
          <p>{figure.proven ? say("delays.late", { orders: figure.orders }) : say("delays.notProven")}</p>
        </>
      ) : figure.kind === "hours" ? (
        <>
          <p className={styles["measure"]}>{format.hours(figure.hours)}</p>
          <p className={styles["of"]}>{say("delays.hours")}</p>
          <p>{say("delays.unknown")}</p>
        </>
      ) : (
        <>
          <p className={styles["measure"]}>{say("unknown")}</p>
          <p>{say("delays.unknown")}</p>
        </>
      )}
    </Step>
  );
}

function People({ overtime, people }: Pick<Story, "overtime" | "people">) {
  const say = useSay(storyMessages);
  const ratio = people.value?.status === "computed" ? absenceRatio(people.value) : null;
  const format = useFormat();
  return (
    <Step
      title={say("step.people")}
      link={
        <Link to="/people" search={keptSearch}>
          {say("people.openPage")}
        </Link>
      }
    >
      {overtime.value === null ? <Awaited report={overtime} /> : <OvertimeShare overtime={overtime} />}
      {people.value === null ? (
        overtime.value === null ? null : (
          <Awaited report={people} />
        )
      ) : (
        <p>
          {ratio === null
            ? say("people.open")
            : say.rich("people.ratio", {
                ratio: format.times(ratio.estimate),
                interval: (
                  <Banded>
                    {say("between", {
                      low: format.decimal(ratio.low, 2),
                      high: format.decimal(ratio.high, 2),
                    })}
                  </Banded>
                ),
              })}
        </p>
      )}
    </Step>
  );
}

function OvertimeShare({ overtime }: Pick<Story, "overtime">) {
  const say = useSay(storyMessages);
  const format = useFormat();
  const figure =
    overtime.value?.status === "computed" ? overtimeFigure(overtime.value) : { kind: "unknown" as const };
  if (figure.kind === "none-paid") return <p className={styles["of"]}>{say("people.none")}</p>;
  if (figure.kind === "unknown") return <p className={styles["measure"]}>{say("unknown")}</p>;
  const share = figure.kind === "direct" ? figure.share : figure.share.estimate;
  return (
    <>
      <p className={styles["measure"]}>{format.roundShare(share)}</p>
      <p className={styles["of"]}>
        {say(figure.kind === "direct" ? "people.direct" : "people.share")}
        {figure.kind === "direct" ? null : (
          <>
            {" "}
            <Banded>
              {say("between", {
                low: format.decimal(figure.share.low * 100, 0),
                high: format.roundShare(figure.share.high),
              })}
            </Banded>
          </>
        )}
      </p>
    </>
  );
}
