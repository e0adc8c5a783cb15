/** The Portfolio page: who the company depends on, how far, and what the loss of one client would leave. */
import { useQuery } from "@tanstack/react-query";
import { useTableShortcut } from "#client/context/use-table-shortcut.ts";
import { useSay } from "#client/i18n/language.tsx";
import { api } from "#client/lib/api.ts";
import { usePageTitle } from "#client/lib/page-title.ts";
import { Announce } from "#client/ui/Announce.tsx";
import { examinedClient } from "./client-weight.ts";
import { contextMessages } from "./context-messages.ts";
import { ContextRow } from "./ContextRow.tsx";
import { EmptyPeriod } from "./EmptyPeriod.tsx";
import { EmptyPortfolio } from "./EmptyPortfolio.tsx";
import { PortfolioBody } from "./PortfolioBody.tsx";
import { PortfolioFault } from "./PortfolioFault.tsx";
import { useAddress } from "./use-address.ts";
import { useExport } from "./use-export.ts";
import { usePortfolio } from "./use-portfolio.ts";
import page from "#client/ui/page.module.css";

export function PortfolioPage() {
  const say = useSay(contextMessages);
  const address = useAddress();
  const answer = usePortfolio(address.search);
  const { data: status = null } = useQuery(api.company.status.queryOptions());
  usePageTitle(say("title"));
  useTableShortcut(address.toggleTables);
  const basis = address.search.basis ?? "revenue";
  const portfolio = answer.portfolio?.status === "computed" ? answer.portfolio : null;
  const examined = portfolio === null ? null : examinedClient(portfolio);
  const exportAll = useExport(portfolio, answer.reference, basis);
  const empty = answer.portfolio?.status === "not-computable" && status?.covered === null;
  return (
    <div className="wrap">
      {empty ? null : (
        <ContextRow
          address={address}
          status={status}
          portfolio={portfolio}
          examined={examined}
          basis={basis}
          onExport={exportAll}
        />
      )}
      {answer.failure === null ? null : (
        <PortfolioFault
          code={answer.failure}
          kept={portfolio !== null}
          client={address.search.client ?? null}
          onRetry={answer.retry}
          onForgetClient={() => address.change({ client: undefined })}
        />
      )}
      {answer.waiting ? <p className={page["waiting"]}>{say("state.waiting")}</p> : null}
      <Announce message={answer.outdated ? say("state.outdated") : ""} />
      {answer.outdated ? <p className={page["computing"]}>{say("state.outdated")}</p> : null}
      <div className={answer.outdated ? page["outdated"] : ""} aria-busy={answer.outdated || answer.waiting}>
        {empty ? (
          <EmptyPortfolio />
        ) : answer.portfolio?.status === "not-computable" ? (
          <EmptyPeriod
            covered={status?.covered ?? null}
            onAll={() => address.change({ from: undefined, to: undefined })}
          />
        ) : portfolio === null ? null : (
          <PortfolioBody portfolio={portfolio} reference={answer.reference} basis={basis} address={address} />
        )}
      </div>
    </div>
  );
}
