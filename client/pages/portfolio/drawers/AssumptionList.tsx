/** The assumptions of the loss: value to type, range, where it comes from, and the way back. */
import { lossParameters, ownChoice } from "#shared/parameters.ts";
import type { Assumption } from "#shared/schema/portfolio.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Interval } from "#client/ui/Interval.tsx";
import { NumberField } from "#client/ui/NumberField.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { assumptionMessages } from "../assumption-messages.ts";
import { assumptionName, assumptionValue, fieldValue, fromField } from "../assumption-text.ts";
import styles from "./drawers.module.css";

export interface AssumptionListProps {
  readonly assumptions: readonly Assumption[];
  readonly onAssume: (name: string, value: number | null) => void;
}

/** In percent, and in units of the currency. */
const highest = { share: 100, "cents-per-year": 1e12 };

export function AssumptionList(props: AssumptionListProps) {
  return lossParameters.map((parameter) => (
    <AssumptionRow
      key={parameter.name}
      name={parameter.name}
      unit={parameter.unit}
      assumption={props.assumptions.find((one) => one.name === parameter.name) ?? null}
      onAssume={props.onAssume}
    />
  ));
}

interface RowProps {
  readonly name: string;
  readonly unit: "share" | "cents-per-year";
  /** Null where it has no value yet. */
  readonly assumption: Assumption | null;
  readonly onAssume: (name: string, value: number | null) => void;
}

function AssumptionRow(props: RowProps) {
  const say = useSay(assumptionMessages);
  const format = useFormat();
  const { name, unit, assumption } = props;
  const label = assumptionName(name, say);
  const write = (value: number) => assumptionValue(unit, value, format);
  const modified = assumption?.origin === "page";
  return (
    <div className={styles["assumption"]}>
      <div className={styles["assumptionName"]}>
        <p>{label}</p>
        <small>{assumption === null ? say("source.noReference") : <Origin assumption={assumption} />}</small>
      </div>
      <div className={styles["assumptionField"]}>
        <NumberField
          label={label}
          labelHidden
          unit={unit === "share" ? "%" : format.unit("unit")}
          value={assumption === null ? "" : fieldValue(unit, assumption.value, format)}
          modified={modified}
          lowest={0}
          highest={highest[unit]}
          onChange={(typed) => props.onAssume(name, fromField(unit, typed))}
        />
        {modified ? (
          <span>
            <Tag state="mod">{say("origin.page")}</Tag>{" "}
            <Button look="quiet" onClick={() => props.onAssume(name, null)}>
              {assumption.source === null
                ? say("forget")
                : say("reset", { value: write(assumption.reference) })}
            </Button>
          </span>
        ) : null}
      </div>
    </div>
  );
}

/** Range, reference, source and date. */
function Origin(props: { readonly assumption: Assumption }) {
  const say = useSay(assumptionMessages);
  const format = useFormat();
  const { unit, low, high, origin, reference, source, validFrom } = props.assumption;
  const write = (value: number) => assumptionValue(unit, value, format);
  const parts = [
    origin === "page"
      ? source === null
        ? say("source.noReference")
        : say("source.reference", { value: write(reference) })
      : say(`origin.${origin}`),
    ...(source === null || source === ownChoice ? [] : [source]),
    ...(validFrom === null ? [] : [say("source.validFrom", { day: format.day(validFrom) })]),
  ];
  return (
    <>
      {low === high ? (
        say("exact")
      ) : (
        <Interval of="others">{say("range", { low: write(low), high: write(high) })}</Interval>
      )}
      {` · ${parts.join(" · ")}`}
    </>
  );
}
