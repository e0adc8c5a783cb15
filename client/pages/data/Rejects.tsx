/** Every rejected row with its place, its value and its reason, by reason; and all of them as a file. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { FindingCode } from "#shared/error-code.ts";
import type { ImportPreview } from "#shared/schema/imports.ts";
import { useSay } from "#client/i18n/language.tsx";
import { api } from "#client/lib/api.ts";
import { useLate } from "#client/lib/use-late.ts";
import { Fault } from "#client/ui/Fault.tsx";
import { Pager } from "./Pager.tsx";
import { previewMessages } from "./preview-messages.ts";
import { ReasonChips, reasonsOf } from "./ReasonChips.tsx";
import { RejectsDownload } from "./RejectsDownload.tsx";
import { RejectsTable } from "./RejectsTable.tsx";
import { Section } from "./Section.tsx";
import { totalsOf } from "./wizard-state.ts";
import styles from "./Rejects.module.css";

const pageSize = 20;

/** What the preview itself brought of the first page, until the server has answered. */
function firstPage(preview: ImportPreview) {
  const rejects = preview.findings.filter(({ effect }) => effect === "reject");
  const total = reasonsOf(preview).reduce((sum, reason) => sum + reason.count, 0);
  return { findings: rejects.slice(0, pageSize), total };
}

export function Rejects(props: { readonly importId: string; readonly preview: ImportPreview }) {
  const say = useSay(previewMessages);
  const [code, setCode] = useState<FindingCode | null>(null);
  const [offset, setOffset] = useState(0);
  const { importId, preview } = props;
  const page = useQuery({
    ...api.imports.findings.queryOptions({
      id: importId,
      effect: "reject",
      limit: pageSize,
      offset,
      ...(code === null ? {} : { code }),
    }),
    placeholderData: (previous) => previous ?? firstPage(preview),
  });
  const late = useLate(page.isPlaceholderData);
  const { rejected } = totalsOf(preview);
  const reasons = reasonsOf(preview);
  const findings = reasons.reduce((total, reason) => total + reason.count, 0);
  const total = page.data?.total ?? 0;
  return (
    <Section
      id="rejects"
      title={say("rejects.title", { rows: rejected })}
      sub={`${say("rejects.sub")}${findings > rejected ? ` ${say("rejects.several")}` : ""}`}
      action={<RejectsDownload importId={importId} tables={preview.tables} />}
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
      <div className={late ? styles["waiting"] : ""} aria-busy={page.isFetching}>
        <RejectsTable findings={page.data?.findings ?? []} />
      </div>
      {total > pageSize ? <Pager offset={offset} size={pageSize} total={total} onMove={setOffset} /> : null}
    </Section>
  );
}
