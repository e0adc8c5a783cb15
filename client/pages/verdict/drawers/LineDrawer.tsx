/** A cost line: its amount with its interval, formula, parameters to change, effect on the net, and rows. */
import type { ComputedVerdict, CostLine, CostLineName, CostTerm } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { formulaMessages } from "#client/method/formula-messages.ts";
import { isComputed } from "#client/lib/computed.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { Interval } from "#client/ui/Interval.tsx";
import { assumptionMessages } from "../assumption-messages.ts";
import { drawerOfFactor } from "../drawer-of-factor.ts";
import { factorName, writeRange, writeTerm } from "../factor-text.ts";
import { lineMessages } from "../line-messages.ts";
import { NotComputable } from "../NotComputable.tsx";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { AssumptionEffect } from "./AssumptionEffect.tsx";
import { AssumptionField } from "./AssumptionField.tsx";
import { BigAmount } from "./BigAmount.tsx";
import { DownloadSourceRows } from "./DownloadSourceRows.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import { DrawerLines, type DrawerLine } from "./DrawerLines.tsx";
import { Formula } from "./Formula.tsx";
import { KeepOrReset } from "./KeepOrReset.tsx";
import { explainingTerms, numbersOf } from "./line-text.ts";
import { PlainParameters } from "./PlainParameters.tsx";
import { SourceRows } from "./SourceRows.tsx";
import styles from "./drawers.module.css";

/** Lines made of people's rows: they open sums of everybody only, or nothing. */
const ofPeople: ReadonlySet<CostLineName> = new Set([
  "direct-overtime",
  "induced-overtime",
  "absence",
  "departures",
]);

/** As it stands in the net: what a line takes is negative. */
export function inNet(cents: Extract<CostLine["cents"], { estimate: number }>) {
  return { estimate: -cents.estimate, low: -cents.high, high: -cents.low };
}

/** The assumptions that a line rests on. */
export function assumptionsOf({ assumptions }: ComputedVerdict, { parameters }: CostLine) {
  return assumptions.filter(({ name }) => parameters.includes(name));
}

export function LineDrawer(props: VerdictFigureProps & { readonly line: CostLine }) {
  const say = useSay(drawerMessages);
  const sayLine = useSay(lineMessages);
  const sayFormula = useSay(formulaMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const { verdict, address, line } = props;
  const assumed = assumptionsOf(verdict, line);
  const cents = isComputed(line.cents) ? line.cents : null;
  const isOfPeople = ofPeople.has(line.line);
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={say("kicker.line", {
        place: verdict.lines.indexOf(line) + 1,
        of: verdict.lines.length,
        grade: sayLine(`grade.${line.grade}`),
      })}
      title={sayLine(line.line)}
      foot={
        isOfPeople && !assumed.some(({ name }) => verdict.changed.includes(name)) ? undefined : (
          <>
            <KeepOrReset {...props} assumptions={assumed} />
            {isOfPeople ? null : (
              <span className={styles["push"]}>
                <DownloadSourceRows {...props} line={line.line} />
              </span>
            )}
          </>
        )
      }
    >
      {cents === null ? null : (
        <BigAmount
          cents={inNet(cents)}
          counted={line.counted}
          referenceCents={line.referenceCents === null ? null : -line.referenceCents}
        />
      )}
      {isComputed(line.cents) ? null : (
        <>
          <NotComputable why={line.cents} />
          <p className={styles["note"]}>{say("missing")}</p>
        </>
      )}
      <Formula
        words={sayFormula(`line.${line.line}`)}
        numbers={
          cents === null
            ? []
            : [numbersOf(line.line, line.terms, verdict, cents.estimate, sayAssumption, format)]
        }
      />
      <Parameters {...props} />
      {cents === null ? null : <Effect {...props} />}
      {isOfPeople ? (
        <DrawerPart title={say("rows")}>
          <p>{say("people")}</p>
        </DrawerPart>
      ) : (
        <SourceRows
          line={line.line}
          search={address.search}
          expectedCents={cents === null ? null : cents.estimate}
        />
      )}
    </Drawer>
  );
}

function Parameters({ verdict, address, line }: VerdictFigureProps & { readonly line: CostLine }) {
  const say = useSay(drawerMessages);
  const assumed = assumptionsOf(verdict, line);
  const others = line.parameters.filter((name) => !assumed.some((each) => each.name === name));
  const beside = useBeside(verdict, line);
  if (assumed.length + others.length + beside.length === 0) return null;
  return (
    <DrawerPart title={say("parameters")}>
      {assumed.map((assumption) => (
        <AssumptionField
          key={assumption.name}
          assumption={assumption}
          address={address}
          changed={verdict.changed.includes(assumption.name)}
          opens
        />
      ))}
      {beside.length === 0 ? null : <DrawerLines lines={beside} />}
      <PlainParameters names={others} address={address} />
    </DrawerPart>
  );
}

/** Numbers that the formula does not write, and the interval of the quantity that the line is made of. */
function useBeside(verdict: ComputedVerdict, line: CostLine): readonly DrawerLine[] {
  const say = useSay(drawerMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const quantity = verdict.tornado.find(({ factor, kind }) => {
    if (kind !== "quantity") return false;
    const drawer = drawerOfFactor(factor);
    return drawer.kind === "line" && drawer.line === line.line;
  });
  const written = ({ unit, value }: CostTerm) => writeTerm(unit, value, sayAssumption, format);
  return [
    ...explainingTerms(line.line, line.terms, verdict).map((term) => ({
      name: factorName(term.term, sayAssumption),
      value: written(term),
      how: say("computed"),
    })),
    ...(quantity === undefined
      ? []
      : [
          {
            name: say("interval.of", { name: factorName(quantity.factor, sayAssumption) }),
            value: (
              <Interval>
                {writeRange(quantity.unit, quantity.low, quantity.high, sayAssumption, format)}
              </Interval>
            ),
            how: say("interval.how"),
          },
        ]),
  ];
}

/** Along the assumption that was changed, else the one that can change the sign, else the first. */
function Effect({ verdict, line }: VerdictFigureProps & { readonly line: CostLine }) {
  const assumed = assumptionsOf(verdict, line);
  const shown =
    assumed.find(({ name }) => verdict.changed.includes(name)) ??
    assumed.find(({ flipsAt }) => flipsAt !== null) ??
    assumed[0];
  return shown === undefined ? null : <AssumptionEffect verdict={verdict} assumption={shown} />;
}
