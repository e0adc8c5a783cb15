/** The Data page: what the ledger holds, files on their way into it, and every import that was made. */
import { useQuery } from "@tanstack/react-query";
import { useSay } from "#client/i18n/language.tsx";
import { api } from "#client/lib/api.ts";
import { usePageTitle } from "#client/lib/page-title.ts";
import { Coverage } from "./coverage/Coverage.tsx";
import { dataMessages } from "./data-messages.ts";
import { Headline } from "./Headline.tsx";
import { History } from "./history/History.tsx";
import { ImportSteps } from "./wizard/ImportSteps.tsx";
import { Landed } from "./wizard/Landed.tsx";
import { SavedMappings } from "./mapping/SavedMappings.tsx";
import { Preview } from "./preview/Preview.tsx";
import { Reconciliations } from "./reconciliation/Reconciliations.tsx";
import { StartImport } from "./wizard/StartImport.tsx";
import { useImportWizard } from "./wizard/use-import-wizard.ts";
import { stageOf } from "./wizard/wizard-state.ts";
import styles from "./DataPage.module.css";

export function DataPage() {
  const say = useSay(dataMessages);
  const { state, wizard } = useImportWizard();
  const status = useQuery(api.company.status.queryOptions());
  usePageTitle(say("title"));
  const stage = stageOf(state);
  return (
    <div className={`wrap ${styles["page"]}`}>
      <Headline state={state} status={status.data} />
      <ImportSteps state={state} />
      {stage === "files" ? <StartImport state={state} wizard={wizard} status={status.data} /> : null}
      {stage === "preview" && state.staged !== null ? (
        <Preview staged={state.staged} state={state} wizard={wizard} status={status.data} />
      ) : null}
      {stage === "landed" && state.outcome !== null ? (
        <Landed outcome={state.outcome} staged={state.staged} wizard={wizard} />
      ) : null}
      {stage === "preview" ? null : (
        <>
          <Coverage status={status.data} />
          <Reconciliations status={status.data} />
          <SavedMappings timeZone={status.data?.timeZone ?? "UTC"} />
          <History timeZone={status.data?.timeZone ?? "UTC"} />
        </>
      )}
      <p className={styles["local"]}>{say("local")}</p>
    </div>
  );
}
