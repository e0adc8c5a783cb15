/** The three small tables of the works council's page: origins of overtime, limits, effects. */
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import type { ComputedPeople, LimitAnswer, StrainEffect } from "#shared/schema/people.ts";
import type { Estimate, NotComputable as Why } from "#shared/schema/scalar.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { sourceMessages } from "#client/method/source-messages.ts";
import { sourceSince } from "#client/method/source-name.ts";
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import { useClientName } from "./client-name.ts";
import { councilMessages } from "./council-messages.ts";
import { effectMessages } from "./effect-messages.ts";
import { limitMessages } from "./limit-messages.ts";
import { limitName } from "./limit-text.ts";
import { loadMessages } from "./load-messages.ts";
import { outcomeMessages } from "./outcome-messages.ts";
import { orAbsent } from "./published.ts";
import { ratioText } from "./ratio-words.ts";
import styles from "./council.module.css";

export interface CouncilTablesProps {
  readonly people: ComputedPeople;
  readonly overtime: ComputedOvertime | null;
}

export function CouncilTables(props: CouncilTablesProps) {
  const say = useSay(councilMessages);
  const { people, overtime } = props;
  return (
    <ScrollRegion className={styles["tables"]} label={say("page.tables")}>
      {overtime === null ? <p>{say("page.overtimeAbsent")}</p> : <OvertimeTable overtime={overtime} />}
      <LimitsTable people={people} />
      <EffectsTable people={people} />
    </ScrollRegion>
  );
}

function OvertimeTable({ overtime }: { readonly overtime: ComputedOvertime }) {
  const say = useSay(councilMessages);
  const sayEffect = useSay(effectMessages);
  const sayLoad = useSay(loadMessages);
  const format = useFormat();
  const { payrollHours } = overtime;
  const rows: readonly (readonly [string, number | Estimate | Why])[] = [
    [say("state.direct"), overtime.directHours],
    [say("state.induced"), overtime.inducedHours],
    [say("state.volume"), overtime.volumeHours],
    [say("state.unexplained"), overtime.unexplainedHours],
    [say("page.sum"), payrollHours],
  ];
  const share = (hours: number) => (payrollHours === 0 ? "–" : format.share(hours / payrollHours));
  return (
    <table>
      <caption>{say("page.overtime")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("page.state")}</th>
          <th scope="col" className="num">
            {say("page.hours")}
          </th>
          <th scope="col" className="num">
            {say("page.interval")}
          </th>
          <th scope="col" className="num">
            {say("page.share")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value]) => {
          const known = isComputed(value) ? value : null;
          const hours = typeof known === "object" ? (known?.estimate ?? null) : known;
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num">{hours === null ? sayLoad("absent") : format.count(hours)}</td>
              <td className="num">
                {typeof known === "object" && known !== null
                  ? sayEffect("range", { low: format.count(known.low), high: format.count(known.high) })
                  : null}
              </td>
              <td className="num">{hours === null ? null : share(hours)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function LimitsTable({ people }: { readonly people: ComputedPeople }) {
  const say = useSay(councilMessages);
  const sayLimit = useSay(limitMessages);
  return (
    <table>
      <caption>{say("page.limits")}</caption>
      <thead>
        <tr>
          <th scope="col">{sayLimit("column.limit")}</th>
          <th scope="col" className="num">
            {sayLimit("column.all")}
          </th>
          <th scope="col" className="num">
            {sayLimit("column.overCases")}
          </th>
          <th scope="col">{sayLimit("column.source")}</th>
        </tr>
      </thead>
      <tbody>
        {people.limits.map((limit) => (
          <LimitLine key={limit.limit} limit={limit} />
        ))}
      </tbody>
    </table>
  );
}

function LimitLine({ limit }: { readonly limit: LimitAnswer }) {
  const saySource = useSay(sourceMessages);
  const sayLimit = useSay(limitMessages);
  const format = useFormat();
  const bands = orAbsent(limit.bands);
  const absent = sayLimit(isComputed(limit.bands) ? "withheld" : "absent");
  const over = (): string => {
    if (bands === null) return absent;
    if (bands.over === null) return `${format.count(bands.nearOrOver)} · ${sayLimit("merged")}`;
    return `${format.count(bands.over)} · ${format.share(bands.over / bands.cases)}`;
  };
  return (
    <tr>
      <th scope="row">{limitName(limit, sayLimit, format)}</th>
      <td className="num">{bands === null ? null : format.count(bands.cases)}</td>
      <td className="num">{over()}</td>
      <td className={styles["source"]}>{sourceSince(limit, saySource, format)}</td>
    </tr>
  );
}

function EffectsTable({ people }: { readonly people: ComputedPeople }) {
  const clientName = useClientName(people);
  const say = useSay(councilMessages);
  const sayEffect = useSay(effectMessages);
  const sayLoad = useSay(loadMessages);
  const sayOutcome = useSay(outcomeMessages);
  const format = useFormat();
  const written = (value: number | null) => (value === null ? "–" : ratioText(value, format));
  const row = (effect: StrainEffect) => {
    const ratio = orNull(effect.rateRatio);
    return (
      <tr key={effect.outcome}>
        <th scope="row">{sayOutcome(`name.${effect.outcome}`)}</th>
        <td className="num">{ratio === null ? sayLoad("absent") : written(ratio.estimate)}</td>
        <td className="num">
          {ratio === null ? null : sayEffect("range", { low: written(ratio.low), high: written(ratio.high) })}
        </td>
        <td className="num">{written(orNull(effect.minimumDetectableRatio))}</td>
        <td>{sayEffect(effect.called ? "yes" : effect.controlFailed ? "byControl" : "no")}</td>
      </tr>
    );
  };
  return (
    <table>
      <caption>{say("page.effects", { name: clientName })}</caption>
      <thead>
        <tr>
          <th scope="col">{sayEffect("column.outcome")}</th>
          <th scope="col" className="num">
            {say("page.ratio")}
          </th>
          <th scope="col" className="num">
            {say("page.interval")}
          </th>
          <th scope="col" className="num">
            {say("page.detectable")}
          </th>
          <th scope="col">{say("page.established")}</th>
        </tr>
      </thead>
      <tbody>{people.effects.filter(({ method }) => method === "stratified").map(row)}</tbody>
    </table>
  );
}
