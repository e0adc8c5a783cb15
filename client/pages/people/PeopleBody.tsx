/** The figures of the page, from the sentence to what may be said; what is not computed keeps its place. */
import type { Overtime } from "#shared/schema/overtime.ts";
import type { People } from "#shared/schema/people.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { useSay } from "#client/i18n/language.tsx";
import page from "#client/ui/page.module.css";
import { CalendarFigure } from "./CalendarFigure.tsx";
import { ClientOvertimeFigure } from "./ClientOvertimeFigure.tsx";
import { DosesFigure } from "./DosesFigure.tsx";
import { EffectsFigure } from "./EffectsFigure.tsx";
import { ExposureFigure } from "./ExposureFigure.tsx";
import { FlowFigure } from "./FlowFigure.tsx";
import { IndicatorsFigure } from "./IndicatorsFigure.tsx";
import { LagsFigure } from "./LagsFigure.tsx";
import { LimitsFigure } from "./LimitsFigure.tsx";
import { LoadFigure } from "./LoadFigure.tsx";
import { NotComputable } from "./NotComputable.tsx";
import { pageMessages } from "./page-messages.ts";
import { PeopleDrawers } from "./PeopleDrawers.tsx";
import { PeopleHero } from "./PeopleHero.tsx";
import { QuadrantFigure } from "./QuadrantFigure.tsx";
import { SayingsFigure } from "./SayingsFigure.tsx";
import { ScoresFigure } from "./ScoresFigure.tsx";
import type { PeopleAddress } from "./use-people-address.ts";
import styles from "./people.module.css";

export interface PeopleBodyProps {
  readonly people: People | null;
  readonly overtime: Overtime | null;
  readonly overtimeFailed: boolean;
  readonly address: PeopleAddress;
}

export function PeopleBody(props: PeopleBodyProps) {
  const say = useSay(pageMessages);
  const { address } = props;
  const people = props.people?.status === "computed" ? props.people : null;
  const overtime = props.overtime?.status === "computed" ? props.overtime : null;
  const told = people ?? overtime;
  if (told === null) return null;
  return (
    <>
      <PeopleHero
        people={people}
        overtime={props.overtime}
        overtimeFailed={props.overtimeFailed}
        period={told.period}
        name={told.client?.name ?? null}
        address={address}
      />
      {props.people?.status === "not-computable" ? (
        <div className={page["section"]}>
          <h2>{say("empty.people")}</h2>
          <NotComputable why={props.people} />
        </div>
      ) : null}
      {people === null ? null : (
        <div className={page["section"]}>
          <CalendarFigure people={people} address={address} />
        </div>
      )}
      <div className={`${page["section"]} ${styles["flowAndLimits"]}`}>
        {overtime === null ? (
          <Figure
            title={say(props.overtime === null && !props.overtimeFailed ? "empty.flowWaiting" : "empty.flow")}
            measure=""
            fileName="overtime"
            source=""
          >
            {props.overtime?.status === "not-computable" ? <NotComputable why={props.overtime} /> : null}
          </Figure>
        ) : (
          <FlowFigure overtime={overtime} address={address} />
        )}
        {people === null ? null : <LimitsFigure people={people} address={address} />}
      </div>
      {people === null ? null : (
        <>
          <div className={`${page["section"]} ${styles["effectsAndSayings"]}`}>
            <EffectsFigure people={people} address={address} />
            <SayingsFigure people={people} overtime={overtime} />
          </div>
          <div className={`${page["section"]} ${page["two"]}`}>
            <DosesFigure people={people} address={address} />
            <LagsFigure people={people} address={address} />
          </div>
          <div className={`${page["section"]} ${page["two"]}`}>
            {overtime === null ? null : <ClientOvertimeFigure overtime={overtime} address={address} />}
            <LoadFigure people={people} address={address} />
          </div>
          <div className={`${page["section"]} ${page["two"]}`}>
            <ExposureFigure people={people} address={address} />
            <IndicatorsFigure people={people} address={address} />
          </div>
          <div className={`${page["section"]} ${page["two"]}`}>
            <ScoresFigure people={people} address={address} />
            <QuadrantFigure people={people} address={address} />
          </div>
        </>
      )}
      <PeopleDrawers people={people} overtime={overtime} address={address} />
    </>
  );
}
