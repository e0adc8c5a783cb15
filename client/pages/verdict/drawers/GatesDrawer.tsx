/** What has to be known before anybody is judged: each condition with what was found and what it asks. */
import { Link } from "@tanstack/react-router";
import type { VerdictGate } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { formulaMessages } from "#client/method/formula-messages.ts";
import { orNull } from "#client/lib/computed.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { uiMessages } from "#client/ui/ui-messages.ts";
import { useReason } from "../NotComputable.tsx";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { drawerMessages } from "./drawer-messages.ts";
import { DrawerLines, type DrawerLine } from "./DrawerLines.tsx";
import { evidenceMessages } from "./evidence-messages.ts";
import { ThresholdLines } from "./ThresholdLines.tsx";
import styles from "./drawers.module.css";

/** Gates whose value is a part of a whole; the others count. */
const shares: ReadonlySet<VerdictGate["gate"]> = new Set(["house-rule", "replay"]);

export function GatesDrawer({ verdict, address }: VerdictFigureProps) {
  const say = useSay(drawerMessages);
  const sayOwn = useSay(evidenceMessages);
  const lineOf = useGateLine();
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={say("kicker", { what: sayOwn("gates.kicker") })}
      title={sayOwn("gates.title")}
    >
      <p className={styles["asks"]}>{sayOwn("gates.words")}</p>
      <DrawerPart title={say("measures")}>
        <DrawerLines lines={verdict.gates.map(lineOf)} />
      </DrawerPart>
      <ThresholdLines verdict={verdict} names={["verdict_minimum_weeks"]} />
    </Drawer>
  );
}

function useGateLine(): (gate: VerdictGate) => DrawerLine {
  const sayOwn = useSay(evidenceMessages);
  const sayFormula = useSay(formulaMessages);
  const sayUi = useSay(uiMessages);
  const format = useFormat();
  const reason = useReason();
  return ({ gate, holds, value, threshold, reason: why, missing }) => {
    const write = (number: number) => (shares.has(gate) ? format.share(number) : format.count(number));
    const found = orNull(value);
    const asked =
      threshold === null
        ? []
        : [
            sayOwn(gate === "replay" ? "gates.thresholdMost" : "gates.threshold", {
              threshold: write(threshold),
            }),
          ];
    return {
      key: gate,
      name: sayFormula(`gate.${gate}`),
      value: (
        <>
          {found === null ? sayOwn("absent") : write(found)}{" "}
          <Tag state={holds ? "ok" : "warn"}>{sayOwn(holds ? "gates.holds" : "gates.fails")}</Tag>
        </>
      ),
      how: (
        <>
          {[...asked, ...(why === null ? [] : [reason(why)])].join(" · ")}
          {missing.length === 0 ? null : (
            <>
              {" "}
              {sayUi("missing.needs")} <code>{missing.join(", ")}</code>{" "}
              <Link to="/data">{sayUi("missing.add")}</Link>
            </>
          )}
        </>
      ),
    };
  };
}
