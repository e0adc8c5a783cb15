/** Totals that the company knows from elsewhere, each beside the ledger's. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CompanyStatus } from "#shared/schema/company.ts";
import type { Reconciliation } from "#shared/schema/coverage.ts";
import { useSay } from "#client/i18n/language.tsx";
import { api, queryClient } from "#client/lib/api.ts";
import { Announce } from "#client/ui/Announce.tsx";
import { Fault } from "#client/ui/Fault.tsx";
import { ReconciledTotal } from "./ReconciledTotal.tsx";
import { reconciliationMessages } from "./reconciliation-messages.ts";
import { Section } from "../Section.tsx";
import { StateTotal } from "./StateTotal.tsx";
import styles from "./Reconciliations.module.css";

const readAgain = () => queryClient.invalidateQueries(api.coverage.reconciliations.queryFilter());

function useTitle(totals: readonly Reconciliation[]): string {
  const say = useSay(reconciliationMessages);
  const compared = totals.filter(({ status }) => status !== "not-computable").length;
  const differ = totals.filter(({ status }) => status === "differs").length;
  if (totals.length === 0) return say("title.none");
  if (differ > 0) return say("title.differ", { differ, all: totals.length });
  return compared === 0
    ? say("title.open", { count: totals.length })
    : say("title.agree", { count: compared });
}

export function Reconciliations(props: { readonly status: CompanyStatus | undefined }) {
  const say = useSay(reconciliationMessages);
  const { data, isError, refetch } = useQuery(api.coverage.reconciliations.queryOptions());
  const [done, setDone] = useState("");
  const state = useMutation(
    api.coverage.state.mutationOptions({
      onSuccess: async () => {
        setDone(say("stated"));
        await readAgain();
      },
    }),
  );
  const withdraw = useMutation(
    api.coverage.withdraw.mutationOptions({
      onSuccess: async () => {
        setDone(say("withdrawn"));
        await readAgain();
      },
    }),
  );
  const totals = data ?? [];
  return (
    <Section id="reconciliation" title={useTitle(totals)} sub={say("sub")}>
      {isError ? <Fault onRetry={() => void refetch()}>{say("failed")}</Fault> : null}
      {state.isError || withdraw.isError ? <Fault>{say("failed.state")}</Fault> : null}
      <Announce message={done} />
      {totals.length === 0 ? null : (
        <ul className={styles["totals"]}>
          {totals.map((one) => (
            <ReconciledTotal
              key={one.statedId}
              reconciled={one}
              timeZone={props.status?.timeZone ?? "UTC"}
              onWithdraw={() => withdraw.mutate({ statedId: one.statedId })}
            />
          ))}
        </ul>
      )}
      <StateTotal
        covered={props.status?.covered ?? null}
        busy={state.isPending}
        onState={(total) =>
          state.mutateAsync(total).then(
            () => true,
            () => false,
          )
        }
      />
    </Section>
  );
}
