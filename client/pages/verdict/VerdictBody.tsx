/** The figures of the page, from the sentence to what the net hangs on. */
import { useSay } from "#client/i18n/language.tsx";
import page from "#client/ui/page.module.css";
import { AxesFigure } from "./AxesFigure.tsx";
import { ChangedAssumptions } from "./ChangedAssumptions.tsx";
import { ClassAside } from "./ClassAside.tsx";
import { markMessages } from "./mark-messages.ts";
import { PlaceboFigure } from "./PlaceboFigure.tsx";
import { TornadoFigure } from "./TornadoFigure.tsx";
import { useMarked } from "./use-marked.ts";
import { VerdictDrawers } from "./VerdictDrawers.tsx";
import type { VerdictFigureProps } from "./verdict-figure.ts";
import { VerdictHero } from "./VerdictHero.tsx";
import { WaterfallFigure } from "./WaterfallFigure.tsx";
import styles from "./verdict.module.css";

export function VerdictBody(props: VerdictFigureProps) {
  const { verdict, address } = props;
  return (
    <>
      <ChangedAssumptions verdict={verdict} onReset={address.resetAssumptions} />
      <div className={styles["hero"]}>
        <VerdictHero {...props} />
        <ClassAside {...props} />
      </div>
      <div className={page["section"]}>
        <WaterfallFigure {...props} />
      </div>
      <div className={page["section"]}>
        <AxesFigure {...props} />
      </div>
      <div className={`${page["section"]} ${page["two"]}`}>
        <PlaceboFigure {...props} />
        <TornadoFigure {...props} />
      </div>
      <PrintedMark {...props} />
      <VerdictDrawers {...props} />
    </>
  );
}

/** On paper: from which seed the intervals were drawn, and which assumptions are not those of the reference. */
function PrintedMark({ verdict }: VerdictFigureProps) {
  const say = useSay(markMessages);
  const { mention } = useMarked(verdict);
  return (
    <p className={`print-only ${styles["printed"]}`}>
      {say("printed", { draws: verdict.draws, seed: String(verdict.seed), weeks: verdict.blockWeeks })}{" "}
      {mention === "" ? null : say("printed.changed", { mention })}
    </p>
  );
}
