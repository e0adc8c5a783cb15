/** Client and period, whom the client is compared with, and at the right how old the numbers are and from which seed. */
import { useQuery } from "@tanstack/react-query";
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { ClientPick } from "#client/context/ClientPick.tsx";
import { ContextBar } from "#client/context/ContextBar.tsx";
import { PeriodPick } from "#client/context/PeriodPick.tsx";
import { useSay } from "#client/i18n/language.tsx";
import { api } from "#client/lib/api.ts";
import { ExportButton } from "./ExportButton.tsx";
import { markMessages } from "./mark-messages.ts";
import { pageMessages } from "./page-messages.ts";
import type { VerdictAddress } from "./use-verdict-address.ts";
import styles from "./verdict.module.css";

export interface VerdictContextProps {
  readonly verdict: ComputedVerdict | null;
  readonly address: VerdictAddress;
}

export function VerdictContext({ verdict, address }: VerdictContextProps) {
  const say = useSay(pageMessages);
  const sayMark = useSay(markMessages);
  const { search, change } = address;
  const { data: status = null } = useQuery(api.company.status.queryOptions());
  const others = verdict === null ? 0 : verdict.clients.length - 1;
  return (
    <ContextBar
      status={status}
      told={verdict === null ? undefined : sayMark("context.seed", { seed: String(verdict.seed) })}
      actions={verdict === null ? null : <ExportButton verdict={verdict} />}
    >
      {verdict === null ? null : (
        <ClientPick
          clients={verdict.clients}
          examinedName={verdict.client.name}
          dominantId={verdict.dominantClientId}
          onChoose={(client) => change({ client, open: undefined })}
        />
      )}
      {status?.covered == null ? null : (
        <PeriodPick
          covered={status.covered}
          period={{ from: search.from ?? status.covered.from, to: search.to ?? status.covered.to }}
          onChange={(period) =>
            change({ ...(period ?? { from: undefined, to: undefined }), open: undefined })
          }
        />
      )}
      {verdict === null ? null : (
        <span className={styles["compared"]}>
          {others > 0 ? say("context.compared", { count: others }) : say("context.alone")}
        </span>
      )}
    </ContextBar>
  );
}
