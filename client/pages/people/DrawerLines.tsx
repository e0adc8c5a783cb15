/** Lines of a drawer: what it is, its value, and how it comes about. */
import type { ShownPeopleParameter } from "#shared/schema/overtime.ts";
import { isPeopleParameter } from "#shared/people-parameters.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { peopleParameterMessages } from "#client/method/people-parameter-messages.ts";
import { sourceMessages } from "#client/method/source-messages.ts";
import { sourceSince } from "#client/method/source-name.ts";
import { drawerMessages } from "./drawer-messages.ts";
import text from "#client/ui/drawer-text.module.css";

export interface DrawerLine {
  readonly name: string;
  readonly value: string;
  readonly how?: string;
}

export function DrawerLines(props: { readonly lines: readonly DrawerLine[] }) {
  return (
    <dl className={text["lines"]}>
      {props.lines.map(({ name, value, how }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {how === undefined ? null : <dd className={text["how"]}>{how}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Parameters with their date and source. */
export function ParameterLines(props: { readonly parameters: readonly ShownPeopleParameter[] }) {
  const say = useSay(drawerMessages);
  const sayName = useSay(peopleParameterMessages);
  const saySource = useSay(sourceMessages);
  const format = useFormat();
  const written = ({ unit, value }: ShownPeopleParameter) => {
    const digits = Number.isInteger(value) ? 0 : 1;
    switch (unit) {
      case "share":
        return format.roundShare(value);
      case "hours":
        return format.hours(value);
      case "yes-no":
        return say(value === 0 ? "unit.no" : "unit.yes");
      default:
        return say(`unit.${unit}`, { value: format.decimal(value, digits) });
    }
  };
  return (
    <DrawerLines
      lines={props.parameters.map((parameter) => ({
        name: isPeopleParameter(parameter.name) ? sayName(parameter.name) : parameter.name,
        value: written(parameter),
        how: sourceSince(parameter, saySource, format),
      }))}
    />
  );
}
