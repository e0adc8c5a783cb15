/** An assumption to change: its value in a field, its reference, its source, and the way back. */
import type { VerdictAssumptionValue } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { sourceMessages } from "#client/method/source-messages.ts";
import { sourceSince } from "#client/method/source-name.ts";
import { Button } from "#client/ui/Button.tsx";
import { Interval } from "#client/ui/Interval.tsx";
import { NumberField } from "#client/ui/NumberField.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { assumptionMessages } from "../assumption-messages.ts";
import {
  asAssumption,
  factorName,
  fieldMost,
  fieldUnit,
  fieldValue,
  fromField,
  writeFactor,
  writeRange,
} from "../factor-text.ts";
import type { VerdictAddress } from "../use-verdict-address.ts";
import { drawerMessages } from "./drawer-messages.ts";
import styles from "./drawers.module.css";

export interface AssumptionFieldProps {
  readonly assumption: VerdictAssumptionValue;
  readonly address: VerdictAddress;
  /** Whether the page changed it. */
  readonly changed: boolean;
  /** Its name opens its own drawer. */
  readonly opens?: boolean;
  /** Where alone it changes the sign of the net is said below it. */
  readonly withFlip?: boolean;
}

export function AssumptionField(props: AssumptionFieldProps) {
  const say = useSay(drawerMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const { assumption, address, changed } = props;
  const { name, unit, value, flipsAt } = assumption;
  const label = factorName(name, sayAssumption);
  const own = asAssumption(name);
  return (
    <div className={styles["assumption"]}>
      <div>
        <p className={styles["assumptionName"]}>
          {props.opens === true && own !== null ? (
            <Opens
              label={say("open.line")}
              onOpen={() => address.openDrawer({ kind: "assumption", name: own })}
            >
              {label}
            </Opens>
          ) : (
            label
          )}
        </p>
        <small>
          <Origin assumption={assumption} changed={changed} />
          {props.withFlip === true ? (
            <>
              {" · "}
              {flipsAt === null
                ? say("flips.never")
                : say("flips.at", { value: writeFactor(unit, flipsAt, sayAssumption, format) })}
            </>
          ) : null}
        </small>
      </div>
      <div className={styles["assumptionField"]}>
        <NumberField
          label={label}
          labelHidden
          unit={fieldUnit(unit, sayAssumption, format)}
          value={fieldValue(unit, value, format)}
          modified={changed}
          lowest={0}
          highest={fieldMost(unit, assumption.most)}
          pauseMilliseconds={250}
          onChange={(typed) => address.setAssumption(name, fromField(unit, typed))}
        />
        {changed ? <WayBack assumption={assumption} address={address} /> : null}
      </div>
    </div>
  );
}

/** What a changed assumption goes back to, with its range. */
function WayBack(props: { readonly assumption: VerdictAssumptionValue; readonly address: VerdictAddress }) {
  const say = useSay(drawerMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const { name, unit, reference, source } = props.assumption;
  return (
    <span>
      <Tag state="mod">{say("modified")}</Tag>{" "}
      <Button look="quiet" onClick={() => setBack(props.address, name)}>
        {source === null
          ? say("forget")
          : say("reset", { value: writeFactor(unit, reference, sayAssumption, format) })}
      </Button>
    </span>
  );
}

/** The value and both ends of its range. */
export function setBack(address: VerdictAddress, name: string): void {
  const own = new Set([name, `${name}_low`, `${name}_high`]);
  address.update((previous) => {
    const others = Object.entries(previous.set ?? {}).filter(([each]) => !own.has(each));
    return { set: others.length === 0 ? undefined : Object.fromEntries(others) };
  });
}

/** Range, reference, source and date. */
function Origin(props: { readonly assumption: VerdictAssumptionValue; readonly changed: boolean }) {
  const sayAssumption = useSay(assumptionMessages);
  const saySource = useSay(sourceMessages);
  const format = useFormat();
  const { unit, value, low, high, origin, reference, source, validFrom } = props.assumption;
  const parts = [
    ...(props.changed && source !== null && value !== reference
      ? [sayAssumption("reference", { value: writeFactor(unit, reference, sayAssumption, format) })]
      : []),
    ...(origin === "page" && source === null
      ? [sayAssumption("origin.page")]
      : [sourceSince({ source, validFrom }, saySource, format)]),
  ];
  return (
    <>
      {low === high ? (
        sayAssumption("exact")
      ) : (
        <Interval of="others">{writeRange(unit, low, high, sayAssumption, format)}</Interval>
      )}
      {` · ${parts.join(" · ")}`}
    </>
  );
}
