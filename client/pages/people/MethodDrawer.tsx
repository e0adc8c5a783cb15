/** What protects people, every parameter with its date and source, and the rows that the page rests on. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { strainText } from "#client/method/strain-text.ts";
import { useMethodText } from "#client/method/use-method-text.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { useClientName } from "./client-name.ts";
import { DrawerLines, ParameterLines } from "./DrawerLines.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import type { PeopleFigureProps } from "./people-figure.ts";
import text from "#client/ui/drawer-text.module.css";

export function MethodDrawer(props: PeopleFigureProps) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const method = useMethodText(strainText);
  const { people, address } = props;
  const { thresholds, rows } = people;
  const name = useClientName(people);
  return (
    <Drawer open onClose={address.close} kicker={say("kicker", { name })} title={say("method.title")}>
      <DrawerPart title={say("method.privacy")}>
        <p className={text["formula"]}>{method("published-views").formula}</p>
        <DrawerLines
          lines={[
            {
              name: say("method.thresholds"),
              value: `${format.count(thresholds.hours)} · ${format.count(thresholds.absence)}`,
            },
            {
              name: say("method.released"),
              value: `${format.count(people.released)} · ${format.count(people.suppressed)}`,
            },
          ]}
        />
      </DrawerPart>
      <DrawerPart title={say("parameters")}>
        <ParameterLines parameters={people.parameters} />
      </DrawerPart>
      <DrawerPart title={say("method.rows")}>
        <DrawerLines
          lines={(["timeEntries", "absences", "surveyAnswers", "contacts", "personWeeks"] as const).map(
            (table) => ({ name: say(`rows.${table}`), value: format.count(rows[table]) }),
          )}
        />
      </DrawerPart>
    </Drawer>
  );
}
