/** Everything computed about one outcome: each comparison with its limits, chances, what could be seen, and its cases. */
import type { StrainEffect } from "#shared/schema/people.ts";
import type { Estimate, NotComputable as Why } from "#shared/schema/scalar.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { strainText } from "#client/method/strain-text.ts";
import { useMethodText } from "#client/method/use-method-text.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { useClientName } from "./client-name.ts";
import { DrawerLines, ParameterLines, type DrawerLine } from "./DrawerLines.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import { effectMessages } from "./effect-messages.ts";
import { useReason } from "./NotComputable.tsx";
import { outcomeMessages } from "./outcome-messages.ts";
import type { PeopleFigureProps } from "./people-figure.ts";
import text from "#client/ui/drawer-text.module.css";
import styles from "./drawers.module.css";

export interface EffectDrawerProps extends PeopleFigureProps {
  /** All of one outcome. */
  readonly effects: readonly StrainEffect[];
}

const formulas = ["stratified-effect", "regression-effect", "negative-controls", "called-effect"] as const;

const isOfEffects = (name: string) => /exposure|effect/u.test(name);

export function EffectDrawer(props: EffectDrawerProps) {
  const say = useSay(drawerMessages);
  const sayEffect = useSay(effectMessages);
  const sayOutcome = useSay(outcomeMessages);
  const { people, address, effects } = props;
  const [first] = effects;
  const name = useClientName(people);
  const linesOf = useLines();
  const method = useMethodText(strainText);
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={say("kicker", { name })}
      title={say("effect.title", { outcome: first === undefined ? "" : sayOutcome(`name.${first.outcome}`) })}
    >
      <DrawerPart title={say("formula")}>
        {formulas.map((key) => (
          <p key={key} className={text["formula"]}>
            <b>{method(key).name}.</b> {method(key).formula}
          </p>
        ))}
        <p className={styles["note"]}>{sayEffect("note")}</p>
      </DrawerPart>
      {effects.map((effect) => (
        <DrawerPart key={effect.method} title={sayEffect(`method.${effect.method}`)}>
          <DrawerLines lines={linesOf(effect)} />
        </DrawerPart>
      ))}
      <DrawerPart title={say("parameters")}>
        <ParameterLines parameters={people.parameters.filter(({ name }) => isOfEffects(name))} />
      </DrawerPart>
    </Drawer>
  );
}

/** The lines of a comparison; a value that could not be computed says why, once for all of them where none could. */
function useLines(): (effect: StrainEffect) => readonly DrawerLine[] {
  const say = useSay(drawerMessages);
  const sayOutcome = useSay(outcomeMessages);
  const format = useFormat();
  const reason = useReason();
  const number = (digits: number) => (value: number) => format.decimal(value, digits);
  const written = (value: number | Estimate | Why, write: (value: number) => string): string => {
    if (typeof value === "number") return write(value);
    if (!isComputed(value)) return reason(value);
    return say("range", { value: write(value.estimate), low: write(value.low), high: write(value.high) });
  };
  const pair = (counts: StrainEffect["events"]) =>
    counts === null
      ? sayOutcome("unpublished")
      : say("effect.pair", {
          exposed: format.count(counts.exposed),
          reference: format.count(counts.reference),
        });
  return (effect) => {
    if (!isComputed(effect.rateRatio))
      return [{ name: say("effect.ratio"), value: reason(effect.rateRatio) }];
    const isOwn = effect.method === "stratified" || effect.method === "regression";
    const state = effect.called ? "effect.called" : effect.controlFailed ? "effect.removed" : "effect.open";
    return [
      {
        name: say("effect.ratio"),
        value: written(effect.rateRatio, number(2)),
        ...(isOwn ? { how: say(state) } : {}),
      },
      ...(effect.limits === null
        ? []
        : [{ name: say("effect.limits"), value: say(`limits.${effect.limits}`) }]),
      {
        name: say("effect.chance"),
        value: `${written(effect.pValue, number(4))} · ${written(effect.adjustedPValue, number(4))}`,
      },
      { name: say("effect.detectable"), value: written(effect.minimumDetectableRatio, number(2)) },
      ...(isOwn
        ? [
            { name: say("effect.attributable"), value: written(effect.attributable, number(0)) },
            { name: say("effect.eValue"), value: written(effect.eValue, number(2)) },
          ]
        : []),
      ...(effect.method === "regression"
        ? [{ name: say("effect.withTotal"), value: written(effect.withTotalHours, number(2)) }]
        : []),
      { name: say("effect.events"), value: pair(effect.events) },
      { name: say("effect.weeks"), value: pair(effect.personWeeks) },
    ];
  };
}
