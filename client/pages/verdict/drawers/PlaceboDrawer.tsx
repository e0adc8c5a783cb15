/** What the accusation finds on one client, and its place among all of them after the correction for how many were looked at. */
import { Link } from "@tanstack/react-router";
import type { PlaceboClient } from "#shared/schema/verdict.ts";
import { keptSearch } from "#client/context/kept-search.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { formulaMessages } from "#client/method/formula-messages.ts";
import { Button } from "#client/ui/Button.tsx";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { Interval } from "#client/ui/Interval.tsx";
import { chanceText } from "../use-rule-text.ts";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { drawerMessages } from "./drawer-messages.ts";
import { DrawerLines } from "./DrawerLines.tsx";
import { evidenceMessages } from "./evidence-messages.ts";
import { Formula } from "./Formula.tsx";
import { PlainTable } from "./PlainTable.tsx";
import { ThresholdLines } from "./ThresholdLines.tsx";
import { useEvidenceText } from "./use-evidence-text.ts";
import styles from "./drawers.module.css";

export interface PlaceboDrawerProps extends VerdictFigureProps {
  readonly clients: readonly PlaceboClient[];
  readonly client: PlaceboClient;
}

/** With many clients: so many in the drawer, all in the figure's table. */
const mostRows = 40;

export function PlaceboDrawer(props: PlaceboDrawerProps) {
  const say = useSay(drawerMessages);
  const sayOwn = useSay(evidenceMessages);
  const sayFormula = useSay(formulaMessages);
  const format = useFormat();
  const text = useEvidenceText();
  const { verdict, address, clients, client } = props;
  const byScore = clients.toSorted((first, second) => second.score - first.score);
  const isExamined = client.clientId === verdict.client.clientId;
  const score = (value: number) => format.decimal(value, 1, { signed: true });
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={say("kicker", {
        what: sayOwn("placebo.kicker", {
          place: byScore.findIndex(({ clientId }) => clientId === client.clientId) + 1,
          of: clients.length,
        }),
      })}
      title={client.name}
      foot={
        isExamined ? (
          <span>{sayOwn("placebo.examined")}</span>
        ) : (
          <Button look="primary" onClick={() => address.change({ client: client.clientId, open: undefined })}>
            {sayOwn("placebo.examine")}
          </Button>
        )
      }
    >
      <p className={styles["big"]}>
        <b className={isExamined ? "" : styles["others"]}>{score(client.score)}</b>
        <span>{sayOwn("placebo.score")}</span>
      </p>
      <p className={styles["asks"]}>{sayOwn(client.accused ? "placebo.accused" : "placebo.notAccused")}</p>
      <Formula words={sayFormula("placebo")} />
      <DrawerPart title={sayOwn("numbers")}>
        <DrawerLines
          lines={[
            {
              name: sayOwn("placebo.hours"),
              value: format.decimal(client.hours, 0, { signed: true }),
            },
            { name: sayOwn("placebo.share"), value: format.share(client.shareOfWaiting) },
            {
              name: sayOwn("placebo.chance"),
              value: (
                <Interval of="others">
                  {say("range", { low: score(client.chance.low), high: score(client.chance.high) })}
                </Interval>
              ),
            },
            { name: sayOwn("placebo.p"), value: text.chances(client.pValue) },
            {
              name: sayOwn("placebo.adjusted", { clients: clients.length }),
              value: text.chances(client.adjustedPValue),
            },
          ]}
        />
      </DrawerPart>
      <Everybody {...props} />
      <ThresholdLines verdict={verdict} names={["accusation_alpha", "taken_minimum_share"]} />
      <DrawerPart title={say("more")}>
        <p className={styles["links"]}>
          <Link
            to="/planning"
            search={{
              ...keptSearch(address.search),
              client: client.clientId,
              open: `pairs/jump/${encodeURIComponent(client.clientId)}//`,
            }}
          >
            {sayOwn("link.pairs")}
          </Link>
        </p>
      </DrawerPart>
    </Drawer>
  );
}

/** All clients by their chances, with what Holm's correction multiplies each by. */
function Everybody({ clients, client }: PlaceboDrawerProps) {
  const sayOwn = useSay(evidenceMessages);
  const sayFormula = useSay(formulaMessages);
  const format = useFormat();
  const sorted = clients.toSorted((first, second) => first.pValue - second.pValue);
  const caption = sayOwn("placebo.table");
  return (
    <DrawerPart title={caption}>
      <PlainTable
        caption={caption}
        headings={[
          sayOwn("placebo.client"),
          sayOwn("e6.p"),
          sayOwn("placebo.factor"),
          sayOwn("placebo.adjusted", { clients: clients.length }),
        ]}
        rows={sorted.slice(0, mostRows).map(({ clientId, name, pValue, adjustedPValue }, place) => ({
          key: clientId,
          current: clientId === client.clientId,
          cells: [
            name,
            chanceText(pValue, format),
            format.count(clients.length - place),
            chanceText(adjustedPValue, format),
          ],
        }))}
      />
      <p className={styles["note"]}>{sayFormula("placebo.adjusted")}</p>
    </DrawerPart>
  );
}
