/** All assumptions with value, range, source and where each changes the sign, to be changed and set back. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { Interval } from "#client/ui/Interval.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import { assumptionMessages } from "../assumption-messages.ts";
import { drawerOfFactor } from "../drawer-of-factor.ts";
import { factorName, writeRange } from "../factor-text.ts";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { AssumptionField } from "./AssumptionField.tsx";
import { assumptionDrawerMessages } from "./assumption-drawer-messages.ts";
import { drawerMessages } from "./drawer-messages.ts";
import { DrawerLines } from "./DrawerLines.tsx";
import styles from "./drawers.module.css";

export function AssumptionsDrawer({ verdict, address }: VerdictFigureProps) {
  const say = useSay(drawerMessages);
  const sayOwn = useSay(assumptionDrawerMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const quantities = verdict.tornado.filter(({ kind }) => kind === "quantity");
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={say("kicker", { what: sayOwn("list.kicker") })}
      title={sayOwn("list.title")}
      foot={
        verdict.changed.length === 0 ? undefined : (
          <>
            <Button look="primary" onClick={address.close}>
              {say("keep")}
            </Button>
            <Button onClick={address.resetAssumptions}>{say("resetAll")}</Button>
          </>
        )
      }
    >
      <p className={styles["asks"]}>{sayOwn("list.words")}</p>
      <DrawerPart title={say("parameters")}>
        {verdict.assumptions.map((assumption) => (
          <AssumptionField
            key={assumption.name}
            assumption={assumption}
            address={address}
            changed={verdict.changed.includes(assumption.name)}
            opens
            withFlip
          />
        ))}
      </DrawerPart>
      {quantities.length === 0 ? null : (
        <DrawerPart title={sayOwn("list.quantities")}>
          <DrawerLines
            lines={quantities.map(({ factor, unit, low, high }) => ({
              key: factor,
              name: (
                <Opens label={say("open.line")} onOpen={() => address.openDrawer(drawerOfFactor(factor))}>
                  {factorName(factor, sayAssumption)}
                </Opens>
              ),
              value: <Interval>{writeRange(unit, low, high, sayAssumption, format)}</Interval>,
            }))}
          />
          <p className={styles["note"]}>{sayOwn("list.quantities.how")}</p>
        </DrawerPart>
      )}
    </Drawer>
  );
}
