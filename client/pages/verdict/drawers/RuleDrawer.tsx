/** A rule of evidence: what it asks in plain words, what was found, how, and what it is held against. */
import { Link } from "@tanstack/react-router";
import type { EvidenceAnswer, EvidenceRule } from "#shared/schema/verdict.ts";
import type { VerdictThresholdName } from "#shared/verdict-parameters.ts";
import { keptSearch } from "#client/context/kept-search.ts";
import { useSay } from "#client/i18n/language.tsx";
import { formulaMessages } from "#client/method/formula-messages.ts";
import { isComputed } from "#client/lib/computed.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import page from "#client/ui/page.module.css";
import { NotComputable } from "../NotComputable.tsx";
import { ruleMessages } from "../rule-messages.ts";
import { useRuleText } from "../use-rule-text.ts";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { drawerMessages } from "./drawer-messages.ts";
import { evidenceMessages } from "./evidence-messages.ts";
import { Formula } from "./Formula.tsx";
import { HarmNumbers } from "./HarmNumbers.tsx";
import { LastingNumbers } from "./LastingNumbers.tsx";
import { MoneyNumbers } from "./MoneyNumbers.tsx";
import { RequestNumbers } from "./RequestNumbers.tsx";
import { RobustnessNumbers } from "./RobustnessNumbers.tsx";
import { TakenNumbers } from "./TakenNumbers.tsx";
import { ThresholdLines } from "./ThresholdLines.tsx";
import styles from "./drawers.module.css";

const numbersOf = {
  E1: TakenNumbers,
  E2: RequestNumbers,
  E3: HarmNumbers,
  E4: RobustnessNumbers,
  E5: MoneyNumbers,
  E6: LastingNumbers,
} as const;

const thresholdsOf: Readonly<Record<EvidenceRule, readonly VerdictThresholdName[]>> = {
  E1: ["accusation_alpha", "taken_minimum_share", "tested_rule_window"],
  E2: ["request_minimum_share"],
  E3: ["imposed_delay_tolerance_days", "delay_alpha"],
  E4: [],
  E5: ["net_confidence"],
  E6: ["accusation_alpha", "imposed_delay_tolerance_days"],
};

export function RuleDrawer(props: VerdictFigureProps & { readonly answer: EvidenceAnswer }) {
  const say = useSay(drawerMessages);
  const sayRule = useSay(ruleMessages);
  const sayOwn = useSay(evidenceMessages);
  const sayFormula = useSay(formulaMessages);
  const { verdict, address, answer } = props;
  const { rule, holds } = answer;
  const text = useRuleText(verdict)(answer);
  const state = isComputed(holds) ? (holds ? "holds" : "holdsNot") : "notEvaluated";
  const Numbers = numbersOf[rule];
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={say("kicker", { what: sayOwn("rule.kicker", { rule, state: sayRule(state) }) })}
      title={sayRule(`name.${rule}`)}
    >
      <p className={styles["asks"]}>{sayFormula(`rule.${rule}`)}</p>
      {isComputed(holds) ? (
        <p className={styles["found"]}>
          <b>{sayOwn("found", { value: text.value ?? sayOwn("absent") })}</b> {text.against}
        </p>
      ) : (
        <NotComputable why={holds} />
      )}
      <Formula words={sayFormula(`rule.${rule}.formula`)} />
      <Numbers {...props} />
      <ThresholdLines verdict={verdict} names={thresholdsOf[rule]} />
      <More {...props} />
    </Drawer>
  );
}

/** Where the rows behind the rule are: the pairs of operations, the orders, the effects, the net. */
function More({ verdict, address, answer }: VerdictFigureProps & { readonly answer: EvidenceAnswer }) {
  const say = useSay(drawerMessages);
  const sayOwn = useSay(evidenceMessages);
  const { rule } = answer;
  const kept = keptSearch(address.search);
  const client = encodeURIComponent(verdict.client.clientId);
  const pairs = (
    <Link to="/planning" search={{ ...kept, open: `pairs/jump/${client}//` }}>
      {sayOwn("link.pairs")}
    </Link>
  );
  const orders = (
    <Link to="/planning" search={{ ...kept, open: "orders/" }}>
      {sayOwn("link.orders")}
    </Link>
  );
  const net = (
    <button type="button" className={page["textButton"]} onClick={() => address.openDrawer({ kind: "net" })}>
      {sayOwn("link.net")}
    </button>
  );
  const placebo = isComputed(verdict.placebo) ? (
    <button
      type="button"
      className={page["textButton"]}
      onClick={() => address.openDrawer({ kind: "placebo", clientId: verdict.client.clientId })}
    >
      {sayOwn("link.placebo")}
    </button>
  ) : null;
  const people = (
    <Link to="/people" search={{ ...kept, open: "effect/absence-spells" }}>
      {sayOwn("link.people")}
    </Link>
  );
  const links = {
    E1: [pairs, placebo],
    E2: [pairs],
    E3: [orders, people],
    E4: [pairs, orders],
    E5: [net],
    E6: [net, orders],
  }[rule];
  return (
    <DrawerPart title={say("more")}>
      <p className={styles["links"]}>
        {links[0]}
        {links[1]}
      </p>
    </DrawerPart>
  );
}
