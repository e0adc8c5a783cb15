/** How the concentration is computed, measure by measure. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { dependencyText } from "#client/method/dependency-text.ts";
import { useMethodText } from "#client/method/use-method-text.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { basisKey } from "../basis-key.ts";
import { concentrationOf, rankedClients, shareOf } from "../client-weight.ts";
import { NotComputable } from "../NotComputable.tsx";
import { DownloadOrders } from "./DownloadOrders.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import type { DrawerProps } from "./drawer-props.ts";
import { Formula, Measures } from "./Formula.tsx";
import { orderScope } from "./order-scope.ts";
import { SourceOrders } from "./SourceOrders.tsx";
import { squaredTerms } from "./squared-terms.ts";
import styles from "./drawers.module.css";

export function ConcentrationDrawer(props: DrawerProps) {
  const say = useSay(drawerMessages);
  const { portfolio, basis } = props;
  const concentration = concentrationOf(portfolio, basis);
  const scope = orderScope(portfolio);
  return (
    <Drawer
      open
      onClose={props.onClose}
      kicker={say("kicker", { what: say("concentration.what") })}
      title={say(`concentration.title.${basisKey(basis)}`)}
      foot={
        <span className={styles["push"]}>
          <DownloadOrders scope={scope} fileName="orders" />
        </span>
      }
    >
      {concentration.status === "computed" ? (
        <Computed {...props} concentration={concentration} />
      ) : (
        <NotComputable why={concentration} />
      )}
      <SourceOrders scope={scope} expectedRevenueCents={portfolio.totals.revenueCents} />
    </Drawer>
  );
}

function Computed(
  props: DrawerProps & {
    readonly concentration: Extract<ReturnType<typeof concentrationOf>, { status: "computed" }>;
  },
) {
  const method = useMethodText(dependencyText);
  const say = useSay(drawerMessages);
  const format = useFormat();
  const { portfolio, basis, concentration } = props;
  const { clientsCounted: clients, effectiveClients, herfindahlIndex, clientsExcluded } = concentration;
  const shares = rankedClients(portfolio.clients, basis).map((client) => orNull(shareOf(client, basis)) ?? 0);
  const index = format.decimal(herfindahlIndex, 3);
  const effective = format.decimal(effectiveClients, 1);
  const normalised = orNull(concentration.normalisedHerfindahlIndex);
  return (
    <>
      <p className={styles["big"]}>
        <b className={styles["plain"]}>{effective}</b>
        {say("counted")}
      </p>
      <p className={styles["reading"]}>{say("concentration.reading", { effective, clients })}</p>
      <Formula
        words={method("effective-clients").formula}
        numbers={[
          say("concentration.hhi", { terms: squaredTerms(shares, format), index }),
          say("concentration.effective", { index, effective }),
        ]}
      />
      <DrawerPart title={say("client.measures")}>
        <Measures
          lines={[
            {
              name: say("concentration.largest"),
              value: format.shareList([concentration.cr1, concentration.cr3, concentration.cr5]),
              how: say("concentration.largest.how", {
                cr1: format.share(concentration.cr1),
                cr3: format.share(concentration.cr3),
                cr5: format.share(concentration.cr5),
              }),
            },
            ...(normalised === null
              ? []
              : [
                  {
                    name: say("concentration.normalised"),
                    value: format.decimal(normalised, 3),
                    how: say("concentration.normalised.how", { clients }),
                  },
                ]),
            {
              name: say("concentration.gini"),
              value: format.decimal(concentration.gini, 3),
              how: say("concentration.gini.how", { clients }),
            },
            {
              name: say("concentration.major"),
              value: format.decimal(concentration.majorClientIndex, 3),
              how: say("concentration.major.how"),
            },
            {
              name: say("concentration.excluded"),
              value: format.count(clientsExcluded),
              how: say("concentration.excluded.how"),
            },
          ]}
        />
        <p className={styles["note"]}>{method("herfindahl-index").limits}</p>
      </DrawerPart>
      <DrawerPart title={say("parameters")}>
        <p>
          {say("noParameter")}{" "}
          {say("period", { period: format.period(portfolio.period.from, portfolio.period.to) })}
        </p>
      </DrawerPart>
    </>
  );
}
