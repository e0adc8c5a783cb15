/** One assumption: its value and range to change, its effect on the net, where it changes the sign, and the lines that rest on it. */
import type { VerdictAssumptionValue } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { classNames } from "#client/method/class-names.ts";
import { formulaMessages } from "#client/method/formula-messages.ts";
import { isComputed } from "#client/lib/computed.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { NumberField } from "#client/ui/NumberField.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import { assumptionMessages } from "../assumption-messages.ts";
import { factorName, fieldMost, fieldUnit, fieldValue, fromField, writeFactor } from "../factor-text.ts";
import { lineMessages } from "../line-messages.ts";
import type { VerdictDrawer } from "../verdict-drawer.ts";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { AssumptionEffect } from "./AssumptionEffect.tsx";
import { AssumptionField } from "./AssumptionField.tsx";
import { assumptionDrawerMessages } from "./assumption-drawer-messages.ts";
import { drawerMessages } from "./drawer-messages.ts";
import { DrawerLines } from "./DrawerLines.tsx";
import { Formula } from "./Formula.tsx";
import { KeepOrReset } from "./KeepOrReset.tsx";
import styles from "./drawers.module.css";

type AssumptionDrawerProps = VerdictFigureProps & { readonly assumption: VerdictAssumptionValue };

export function AssumptionDrawer(props: AssumptionDrawerProps) {
  const say = useSay(drawerMessages);
  const sayOwn = useSay(assumptionDrawerMessages);
  const sayAssumption = useSay(assumptionMessages);
  const sayFormula = useSay(formulaMessages);
  const { verdict, address, assumption } = props;
  const changed = verdict.changed.includes(assumption.name);
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={say("kicker", { what: sayOwn("kicker") })}
      title={factorName(assumption.name, sayAssumption)}
      foot={changed ? <KeepOrReset {...props} assumptions={[assumption]} /> : undefined}
    >
      <DrawerPart title={sayOwn("value")}>
        <AssumptionField assumption={assumption} address={address} changed={changed} />
      </DrawerPart>
      <Ends {...props} />
      <AssumptionEffect verdict={verdict} assumption={assumption} />
      <Flip {...props} />
      <Formula words={sayFormula("flip")} />
      <Lines {...props} />
    </Drawer>
  );
}

/** Both ends of its range, which the draws of the net go through. */
function Ends({ address, assumption }: AssumptionDrawerProps) {
  const sayOwn = useSay(assumptionDrawerMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const { name, unit, value, low, high, most } = assumption;
  const inUnit = (number: number) => fieldMost(unit, number);
  return (
    <DrawerPart title={sayOwn("range")}>
      <p className={styles["ends"]}>
        <NumberField
          label={sayOwn("low")}
          unit={fieldUnit(unit, sayAssumption, format)}
          value={fieldValue(unit, low, format)}
          lowest={0}
          highest={inUnit(value)}
          onChange={(typed) => address.setAssumption(`${name}_low`, fromField(unit, typed))}
        />
        <NumberField
          label={sayOwn("high")}
          unit={fieldUnit(unit, sayAssumption, format)}
          value={fieldValue(unit, high, format)}
          lowest={inUnit(value)}
          highest={inUnit(most)}
          onChange={(typed) => address.setAssumption(`${name}_high`, fromField(unit, typed))}
        />
      </p>
      <p className={styles["note"]}>{sayOwn("range.how")}</p>
    </DrawerPart>
  );
}

/** Where the net is zero, and what the verdict would be beyond. */
function Flip({ verdict, assumption }: AssumptionDrawerProps) {
  const say = useSay(drawerMessages);
  const sayOwn = useSay(assumptionDrawerMessages);
  const sayAssumption = useSay(assumptionMessages);
  const sayClass = useSay(classNames);
  const format = useFormat();
  const { name, unit, flipsAt } = assumption;
  const flip = verdict.flips.find(({ factor }) => factor === name);
  return (
    <DrawerPart title={sayOwn("flip")}>
      <p>
        {flipsAt === null
          ? say("flips.never")
          : say("flips.at", { value: writeFactor(unit, flipsAt, sayAssumption, format) })}
        {flip === undefined ? null : ` · ${sayOwn(flip.withinRange ? "flip.within" : "flip.outside")}`}
        {flip?.turnsInto == null
          ? null
          : ` · ${sayOwn(flip.turnsInto === verdict.class ? "flip.same" : "flip.becomes", {
              verdict: sayClass(flip.turnsInto),
            })}`}
      </p>
    </DrawerPart>
  );
}

type OpenedLine = Extract<VerdictDrawer, { kind: "line" }>["line"];

/** Lines and memos that rest on it. */
function Lines({ verdict, address, assumption }: AssumptionDrawerProps) {
  const say = useSay(drawerMessages);
  const sayOwn = useSay(assumptionDrawerMessages);
  const sayLine = useSay(lineMessages);
  const format = useFormat();
  const { name } = assumption;
  const amount = (cents: (typeof verdict.lines)[number]["cents"], sign: 1 | -1) =>
    isComputed(cents) ? format.moneyExact(sign * cents.estimate, { signed: sign < 0 }) : sayOwn("absent");
  const opening = (line: OpenedLine, value: string) => ({
    key: line,
    name: (
      <Opens label={say("open.line")} onOpen={() => address.openDrawer({ kind: "line", line })}>
        {sayLine(line)}
      </Opens>
    ),
    value,
  });
  const lines = [
    ...(name === "avoidable_labour_share" && isComputed(verdict.labourCents)
      ? [opening("labour", format.moneyExact(-verdict.labourCents, { signed: true }))]
      : []),
    ...verdict.lines
      .filter(({ parameters }) => parameters.includes(name))
      .map(({ line, cents }) => opening(line, amount(cents, -1))),
    ...verdict.memos
      .filter(({ terms }) => terms.some(({ term }) => term === name))
      .map(({ memo, cents }) => opening(memo, amount(cents, 1))),
  ];
  return lines.length === 0 ? null : (
    <DrawerPart title={sayOwn("lines")}>
      <DrawerLines lines={lines} />
    </DrawerPart>
  );
}
