/** One limit by published group, with where it comes from; no names. */
import type { LimitAnswer } from "#shared/schema/people.ts";
import { BandedBar } from "#client/charts/BandedBar.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { sourceMessages } from "#client/method/source-messages.ts";
import { sourceSince } from "#client/method/source-name.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { ScrollRegion } from "#client/ui/ScrollRegion.tsx";
import { useClientName } from "./client-name.ts";
import { DrawerLines } from "./DrawerLines.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import { groupName } from "./group-names.ts";
import { limitMessages } from "./limit-messages.ts";
import { casesText, limitName } from "./limit-text.ts";
import { useReason } from "./NotComputable.tsx";
import type { PeopleFigureProps } from "./people-figure.ts";
import { isWithheld } from "./published.ts";
import styles from "./drawers.module.css";

export function LimitDrawer(props: PeopleFigureProps & { readonly limit: LimitAnswer }) {
  const say = useSay(limitMessages);
  const sayDrawer = useSay(drawerMessages);
  const saySource = useSay(sourceMessages);
  const format = useFormat();
  const reason = useReason();
  const { people, address, limit } = props;
  const name = useClientName(people);
  const title = say("drawer.title", { limit: limitName(limit, say, format) });
  const { weeksOver } = limit;
  const over = isWithheld(weeksOver)
    ? say("withheld")
    : isComputed(weeksOver)
      ? casesText(limit, weeksOver, say)
      : reason(weeksOver);
  return (
    <Drawer open onClose={address.close} kicker={sayDrawer("kicker", { name })} title={title}>
      <DrawerPart title={sayDrawer("measures")}>
        <DrawerLines
          lines={[
            {
              name: say("drawer.law"),
              value: sourceSince(limit, saySource, format),
            },
            { name: say("drawer.over"), value: over },
          ]}
        />
        <p className={styles["note"]}>{say("drawer.rolling")}</p>
      </DrawerPart>
      <DrawerPart title={say("drawer.groups")}>
        {limit.groups.length === 0 ? (
          <p>{say("drawer.none")}</p>
        ) : (
          <ScrollRegion className={styles["chain"]} label={title}>
            <table>
              <caption className="visually-hidden">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{say("drawer.group")}</th>
                  <th scope="col">{say("column.cases")}</th>
                  <th scope="col" className="num">
                    {say("column.all")}
                  </th>
                  <th scope="col" className="num">
                    {say("column.overCases")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {limit.groups.map((group) => (
                  <GroupRow key={group.group} group={group} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
        <p className={styles["note"]}>
          {say("note.merged")} {say("note.names")}
        </p>
      </DrawerPart>
    </Drawer>
  );
}

function GroupRow({ group }: { readonly group: LimitAnswer["groups"][number] }) {
  const say = useSay(limitMessages);
  const format = useFormat();
  const { cases, kept, near, over, nearOrOver } = group.bands;
  return (
    <tr>
      <th scope="row">{groupName(group)}</th>
      <td>
        <BandedBar
          parts={
            near === null || over === null
              ? [
                  { key: "kept", amount: kept, tone: "kept" },
                  { key: "merged", amount: nearOrOver, tone: "merged" },
                ]
              : [
                  { key: "kept", amount: kept, tone: "kept" },
                  { key: "near", amount: near, tone: "near" },
                  { key: "over", amount: over, tone: "over" },
                ]
          }
        />
      </td>
      <td className="num">{format.count(cases)}</td>
      <td className="num">
        {over === null ? `${format.count(nearOrOver)} · ${say("merged")}` : format.count(over)}
      </td>
    </tr>
  );
}
