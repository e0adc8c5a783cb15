/** An empty file of a table to start from, for the spreadsheet of the reader's language. */
import type { LedgerTable } from "#shared/schema/ledger.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { download } from "#client/lib/download.ts";
import { Button } from "#client/ui/Button.tsx";
import { coverageMessages } from "./coverage-messages.ts";
import { templateBytes, templateName, templateText } from "./template.ts";

export function TemplateDownload(props: { readonly table: LedgerTable }) {
  const say = useSay(coverageMessages);
  const { language } = useSpoken();
  const { table } = props;
  const csv = templateName(table);
  const xlsx = templateName(table, "xlsx");
  const downloadXlsx = async () => download(xlsx, await templateBytes(table, language), "xlsx");
  return (
    <>
      <Button
        look="quiet"
        aria-label={say("template.download", { file: csv })}
        onClick={() => download(csv, templateText(table, language))}
      >
        {csv}
      </Button>{" "}
      <Button
        look="quiet"
        aria-label={say("template.download", { file: xlsx })}
        onClick={() => void downloadXlsx()}
      >
        .xlsx
      </Button>
    </>
  );
}
