/** Parameters with their value in force, range, source and day. */
import type { MethodParameterName } from "#shared/method/parameter-names.ts";
import type { MethodParameter } from "#shared/schema/method.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { parameterName, parameterValueText } from "#client/method/parameter-text.ts";
import { sourceMessages } from "#client/method/source-messages.ts";
import { sourceSince } from "#client/method/source-name.ts";
import { Tag } from "#client/ui/Tag.tsx";
import { methodPageMessages } from "./page-messages.ts";
import type { ParametersInForce } from "./use-parameters.ts";
import styles from "./method.module.css";

export interface ParameterListProps {
  readonly names: readonly MethodParameterName[];
  readonly inForce: ParametersInForce;
}

export function ParameterList({ names, inForce }: ParameterListProps) {
  const say = useSay(methodPageMessages);
  const { language } = useSpoken();
  return (
    <ul className={styles["parameters"]}>
      {names.map((name) => {
        const known = inForce.byName.get(name);
        return (
          <li key={name}>
            <span>{parameterName(name, language)}</span>
            {known === undefined ? (
              <span className={styles["reading"]}>
                {inForce.failure === null ? say("parameter.reading") : ""}
              </span>
            ) : (
              <Value parameter={known} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Value({ parameter }: { readonly parameter: MethodParameter }) {
  const say = useSay(methodPageMessages);
  const saySource = useSay(sourceMessages);
  const { language, format } = useSpoken();
  const { value, low, high, unit, origin, source, validFrom } = parameter;
  const write = (number: number) => parameterValueText(number, unit, language, format);
  if (value === null) {
    return <b>{say(origin === "record" ? "parameter.record" : "parameter.none")}</b>;
  }
  return (
    <>
      <b>
        {low === null || high === null || low === high
          ? write(value)
          : say("parameter.range", { value: write(value), low: write(low), high: write(high) })}
      </b>
      <small>
        {origin === "ledger" ? (
          <>
            <Tag state="mod">{say("parameter.own")}</Tag>{" "}
          </>
        ) : null}
        {origin === "ledger" && source === null && validFrom !== null
          ? format.shortDay(validFrom)
          : sourceSince({ source, validFrom }, saySource, format)}
      </small>
    </>
  );
}
