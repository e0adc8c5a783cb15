/** A step of the story: its question, what stands in the place of its figure, and the way to the page that says more. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { NotComputable } from "#shared/schema/scalar.ts";
import { useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { Button } from "#client/ui/Button.tsx";
import { Interval } from "#client/ui/Interval.tsx";
import { storyMessages } from "./story-messages.ts";
import type { StoryReport } from "./use-story.ts";
import styles from "./story.module.css";

export interface StoryStepProps {
  readonly title: string;
  readonly link: ReactNode;
  readonly children: ReactNode;
}

export function StoryStep(props: StoryStepProps) {
  return (
    <li>
      <h2>{props.title}</h2>
      {props.children}
      <p className={styles["link"]}>{props.link}</p>
    </li>
  );
}

/** What stands in the place of a figure that is not there: on its way, or why not. */
export function Awaited({ report }: { readonly report: StoryReport<unknown> }) {
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

export interface UnknownProps {
  /** What could not be computed. */
  readonly value: NotComputable | { readonly status: "computed" } | number;
}

/** No figure: what would allow one, and where to add it. */
export function Unknown({ value }: UnknownProps) {
  const say = useSay(storyMessages);
  const missing = isComputed(value) ? [] : value.missing;
  return (
    <>
      <p className={styles["unknown"]}>{say("unknown")}</p>
      {missing.length === 0 ? null : (
        <p>
          {say("missing")} <Link to="/data">{missing.join(", ")}</Link>
        </p>
      )}
    </>
  );
}

/** An interval that stays on one line. */
export function Banded(props: { readonly children: ReactNode }) {
  return (
    <span className={styles["banded"]}>
      <Interval>{props.children}</Interval>
    </span>
  );
}
