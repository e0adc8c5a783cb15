/** Beside the sentence: how many clients of equal size the portfolio is worth, and what the largest make up. */
import type { ComputedPortfolio, DependencyBasis } from "#shared/schema/portfolio.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import type { BasisKey } from "./basis-key.ts";
import { concentrationOf } from "./client-weight.ts";
import { heroMessages } from "./hero-messages.ts";
import { NotComputable } from "./NotComputable.tsx";
import styles from "./portfolio.module.css";

export interface ConcentrationAsideProps {
  readonly portfolio: ComputedPortfolio;
  readonly basis: DependencyBasis;
  readonly basisKey: BasisKey;
  readonly onOpen: () => void;
}

export function ConcentrationAside(props: ConcentrationAsideProps) {
  const say = useSay(heroMessages);
  const format = useFormat();
  const { portfolio } = props;
  const concentration = concentrationOf(portfolio, props.basis);
  if (concentration.status !== "computed")
    return (
      <aside className={styles["aside"]}>
        <NotComputable why={concentration} />
      </aside>
    );
  const { cr1, cr3, cr5, effectiveClients, herfindahlIndex, clientsCounted, clientsExcluded } = concentration;
  const threshold = (flag: "cr1-alert" | "cr5-alert") =>
    portfolio.flags.find((one) => one.flag === flag)?.threshold ?? null;
  const [alert1, alert5] = [threshold("cr1-alert"), threshold("cr5-alert")];
  const shares = <b>{format.shareList([cr1, cr3, cr5])}</b>;
  return (
    <aside className={styles["aside"]}>
      <p className={styles["measureNumber"]}>
        <Opens label={say("open.concentration")} onOpen={props.onOpen}>
          {format.decimal(effectiveClients, 1)}
        </Opens>
      </p>
      <p>
        {say(effectiveClients < 1.95 ? "effective.one" : "effective.many", {
          clients: clientsCounted,
          index: format.decimal(herfindahlIndex, 3),
        })}
      </p>
      <p>
        {say.rich(`largest.${props.basisKey}`, { shares })}
        {props.basisKey !== "revenue" || alert1 === null || alert5 === null
          ? null
          : ` ${say("largest.alerts", { cr1: format.roundShare(alert1), cr5: format.roundShare(alert5) })}`}
      </p>
      {clientsExcluded === 0 ? null : <p>{say("excluded", { clients: clientsExcluded })}</p>}
    </aside>
  );
}
