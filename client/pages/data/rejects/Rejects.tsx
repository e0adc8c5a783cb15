/** Every rejected row with its place, its value and its reason, by reason, to be put right here or in a spreadsheet. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { FindingCode } from "#shared/error-code.ts";
import type { Finding, ImportPreview } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { useSay } from "#client/i18n/language.tsx";
import { api } from "#client/lib/api.ts";
import { useLate } from "#client/lib/use-late.ts";
import { Fault } from "#client/ui/Fault.tsx";
import { AcceptProposals } from "./AcceptProposals.tsx";
import type { FoundFile } from "../wizard/collect-files.ts";
import { pendingCorrections } from "./correction-draft.ts";
import { CreateClients } from "./CreateClients.tsx";
import { CorrectionsMade } from "./CorrectionsMade.tsx";
import { targetOf } from "./corrections.ts";
import { Pager } from "./Pager.tsx";
import { previewMessages } from "../preview/preview-messages.ts";
import { ReasonChips, reasonsOf } from "./ReasonChips.tsx";
import { rowsWith } from "./reject-proposals.ts";
import { rejectsMessages } from "./rejects-messages.ts";
import { RejectsDownload } from "./RejectsDownload.tsx";
import { RejectsTable } from "./RejectsTable.tsx";
import { Section } from "../Section.tsx";
import { useCorrectionDraft } from "./use-correction-draft.ts";
import { totalsOf } from "../wizard/wizard-state.ts";
import styles from "./Rejects.module.css";

const pageSize = 20;
/** Rejects among which equal values are counted and proposals are accepted at once: one answer of the server. */
const mostTogether = 500;

/** What the preview itself brought of the first page, until the server has answered. */
function firstPage(preview: ImportPreview) {
  const rejects = preview.findings.filter(({ effect }) => effect === "reject");
  const total = reasonsOf(preview).reduce((sum, reason) => sum + reason.count, 0);
  return { findings: rejects.slice(0, pageSize), total };
}

export function Rejects(props: {
  readonly importId: string;
  readonly preview: ImportPreview;
  /** The choices with which the rows were read. */
  readonly mapping: ImportMapping;
  /** Adds a file to the import and reads all again. */
  readonly onGive: (file: FoundFile) => void;
}) {
  const say = useSay(previewMessages);
  const sayEdit = useSay(rejectsMessages);
  const [code, setCode] = useState<FindingCode | null>(null);
  const [offset, setOffset] = useState(0);
  const { importId, preview, mapping } = props;
  const wanted = { id: importId, effect: "reject" as const, ...(code === null ? {} : { code }) };
  const page = useQuery({
    ...api.imports.findings.queryOptions({ ...wanted, limit: pageSize, offset }),
    placeholderData: (previous) => previous ?? firstPage(preview),
  });
  const together = useQuery(api.imports.findings.queryOptions({ ...wanted, limit: mostTogether, offset: 0 }));
  const late = useLate(page.isPlaceholderData);
  const draft = useCorrectionDraft();
  const pending = new Map(
    pendingCorrections(draft, mapping, preview.files).map((one) => [targetOf(one), one] as const),
  );
  const { rejected } = totalsOf(preview);
  const reasons = reasonsOf(preview);
  const findings = reasons.reduce((total, reason) => total + reason.count, 0);
  const total = page.data?.total ?? 0;
  const all = together.data;
  const rowsOf = (finding: Finding) =>
    all === undefined || all.total > all.findings.length ? null : rowsWith(finding, all.findings);
  return (
    <Section
      id="rejects"
      title={say("rejects.title", { rows: rejected })}
      sub={`${sayEdit("sub")}${findings > rejected ? ` ${say("rejects.several")}` : ""}`}
    >
      <ReasonChips
        reasons={reasons}
        chosen={code}
        onChoose={(next) => {
          setCode(next);
          setOffset(0);
        }}
      />
      {page.isError ? <Fault onRetry={() => void page.refetch()}>{say("rejects.failed")}</Fault> : null}
      <AcceptProposals
        findings={all?.findings ?? []}
        total={all?.total ?? 0}
        preview={preview}
        mapping={mapping}
        draft={draft}
      />
      <CreateClients findings={all?.findings ?? []} preview={preview} onGive={props.onGive} />
      <div className={late ? styles["waiting"] : ""} aria-busy={page.isFetching}>
        <RejectsTable
          findings={page.data?.findings ?? []}
          preview={preview}
          mapping={mapping}
          pending={pending}
          rowsOf={rowsOf}
        />
      </div>
      {total > pageSize ? <Pager offset={offset} size={pageSize} total={total} onMove={setOffset} /> : null}
      <CorrectionsMade mapping={mapping} files={preview.files} />
      <section className={styles["spreadsheet"]}>
        <h3>{sayEdit("sheet.title")}</h3>
        <p>{sayEdit("sheet.how")}</p>
        <RejectsDownload importId={importId} tables={preview.tables} />
      </section>
    </Section>
  );
}
