/** Every table of the page one under the other as one file, with what they rest on above. */
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { pageMessages } from "./page-messages.ts";
import { useVerdictExport } from "./use-verdict-export.ts";

export function ExportButton({ verdict }: { readonly verdict: ComputedVerdict }) {
  const say = useSay(pageMessages);
  const exportAll = useVerdictExport(verdict);
  return (
    <Button title={say("export.hint")} onClick={exportAll}>
      {say("export")}
    </Button>
  );
}
