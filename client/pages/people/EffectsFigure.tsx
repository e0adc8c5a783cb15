/** What goes together with weeks of heavy load: rate ratios with their intervals, and the least that could be seen. */
import type { StrainEffect } from "#shared/schema/people.ts";
import { csvOf, textCell, valueCell, type FigureTable } from "#client/charts/figure-table.ts";
import { Figure } from "#client/charts/Figure.tsx";
import { FigureTableView } from "#client/charts/FigureTableView.tsx";
import { ratioScale } from "#client/charts/interval-scale.ts";
import { IntervalRows, type IntervalRow } from "#client/charts/IntervalRows.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { Opens } from "#client/ui/Opens.tsx";
import { useClientName } from "./client-name.ts";
import { effectMessages } from "./effect-messages.ts";
import { answered, effectParts, ratiosOf } from "./effect-rows.ts";
import { firstMissing } from "./first-missing.ts";
import { NotComputable, useReason } from "./NotComputable.tsx";
import { outcomeMessages } from "./outcome-messages.ts";
import type { PeopleFigureProps } from "./people-figure.ts";
import { ratioText, ratioTick } from "./ratio-words.ts";

function useEffectsTable({ people }: PeopleFigureProps): FigureTable {
  const say = useSay(effectMessages);
  const sayOutcome = useSay(outcomeMessages);
  const format = useFormat();
  const reason = useReason();
  const number = (value: number | null, digits = 2) =>
    valueCell(value, "–", (known) => format.decimal(known, digits));
  return {
    headings: [
      say("column.outcome"),
      say("column.method"),
      say("column.ratio"),
      say("column.low"),
      say("column.high"),
      say("column.detectable"),
      say("column.p"),
      say("column.adjusted"),
      say("column.called"),
      say("column.missing"),
    ],
    rows: people.effects.map((effect) => {
      const ratio = orNull(effect.rateRatio);
      return {
        key: `${effect.outcome}/${effect.method}`,
        examined: effect.called,
        cells: [
          textCell(sayOutcome(`name.${effect.outcome}`)),
          textCell(say(`method.${effect.method}`)),
          number(ratio?.estimate ?? null),
          number(ratio?.low ?? null),
          number(ratio?.high ?? null),
          number(orNull(effect.minimumDetectableRatio)),
          number(orNull(effect.pValue), 4),
          number(orNull(effect.adjustedPValue), 4),
          textCell(say(effect.called ? "yes" : effect.controlFailed ? "byControl" : "no")),
          textCell(isComputed(effect.rateRatio) ? "" : reason(effect.rateRatio)),
        ],
      };
    }),
  };
}

export function EffectsFigure(props: PeopleFigureProps) {
  const say = useSay(effectMessages);
  const format = useFormat();
  const { people, address } = props;
  const name = useClientName(people);
  const { called, open } = answered(people);
  const title =
    called === 0
      ? say("title.none", { open })
      : open === 0
        ? say("title.all", { called })
        : say("title.called", { called, open });
  const table = useEffectsTable(props);
  const parts = effectParts(people);
  const scale = ratioScale(ratiosOf(parts));
  const rowOf = useEffectRow(props);
  const rows = parts.flatMap(({ kind, effects }) =>
    effects.map((effect, place): IntervalRow => ({
      ...rowOf(effect),
      isControl: kind === "controls",
      heading: place === 0 ? say(`heading.${kind}`) : undefined,
    })),
  );
  const { exposure } = people;
  const missing = firstMissing(people.effects.map(({ rateRatio }) => rateRatio));
  return (
    <Figure
      title={title}
      measure={
        people.client === null
          ? say("measure.noClient")
          : say("measure", {
              name,
              cut: format.roundShare(exposure.cut),
              weeks: format.count(exposure.weeks),
            })
      }
      view={address.viewOf("effects")}
      onView={(view) => address.show("effects", view)}
      csv={() => csvOf(table)}
      fileName="effects"
      note={say("note")}
      chapters={[4]}
      source={say("source", { weeks: people.rows.personWeeks })}
    >
      {address.viewOf("effects") === "table" ? (
        <FigureTableView caption={title} table={table} />
      ) : (
        <>
          <IntervalRows
            name={title}
            scale={scale}
            reference={1}
            tickLabel={(value) => ratioTick(value, format)}
            directions={{ less: say("less"), more: say("more") }}
            valuesHeading={say("values")}
            rows={rows}
          />
          {missing === null ? null : <NotComputable why={missing} />}
        </>
      )}
    </Figure>
  );
}

/** A row of the plot; what could not be computed keeps its place and says what is missing. */
function useEffectRow(props: PeopleFigureProps): (effect: StrainEffect) => IntervalRow {
  const say = useSay(effectMessages);
  const sayOutcome = useSay(outcomeMessages);
  const format = useFormat();
  const reason = useReason();
  const { people, address } = props;
  const ratio = (value: number) => ratioText(value, format);
  return (effect) => {
    const { outcome, method, rateRatio, called, controlFailed } = effect;
    const isControl = method === "control-future-dose" || method === "control-other-client";
    const name = sayOutcome(`name.${outcome}`);
    const full = isControl
      ? method === "control-future-dose"
        ? say(method, { outcome: name })
        : say(method, {
            outcome: name,
            client: people.controlClient?.name ?? say("control.another"),
          })
      : called || !isComputed(rateRatio)
        ? name
        : say(controlFailed ? "removed" : "open", { outcome: name });
    return {
      key: `${outcome}/${method}`,
      name: isControl ? (
        full
      ) : (
        <Opens label={say("openEffect")} onOpen={() => address.open({ kind: "effect", outcome })}>
          {full}
        </Opens>
      ),
      leastVisible: orNull(effect.minimumDetectableRatio),
      marks: isComputed(rateRatio)
        ? [{ key: "ratio", ...rateRatio, tone: called ? "examined" : "others", hollow: !called }]
        : [],
      ...(isComputed(rateRatio)
        ? {
            values: (
              <>
                <b>{ratio(rateRatio.estimate)}</b>{" "}
                {say("range", { low: ratio(rateRatio.low), high: ratio(rateRatio.high) })}
              </>
            ),
          }
        : { values: null, missing: reason(rateRatio) }),
    };
  };
}
