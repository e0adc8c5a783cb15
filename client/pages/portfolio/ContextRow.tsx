/** What the page shows, and what can be done with it: client, period, basis, groups, link, export. */
import type { ComputedPortfolio, DependencyBasis, PortfolioClient } from "#shared/schema/portfolio.ts";
import type { CompanyStatus } from "#shared/schema/company.ts";
import { ClientPick } from "#client/context/ClientPick.tsx";
import { ContextBar } from "#client/context/ContextBar.tsx";
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Pick } from "#client/ui/Pick.tsx";
import { basisKey } from "./basis-key.ts";
import { contextMessages } from "./context-messages.ts";
import { PeriodPick } from "#client/context/PeriodPick.tsx";
import type { Address } from "./use-address.ts";

const bases: readonly DependencyBasis[] = ["revenue", "contribution", "bottleneck-hours"];

export interface ContextRowProps {
  readonly address: Address;
  readonly status: CompanyStatus | null;
  readonly portfolio: ComputedPortfolio | null;
  readonly examined: PortfolioClient | null;
  readonly basis: DependencyBasis;
  readonly onExport: () => void;
}

export function ContextRow(props: ContextRowProps) {
  const say = useSay(contextMessages);
  const { address, portfolio, status, examined } = props;
  const { search, change } = address;
  return (
    <ContextBar
      status={status}
      actions={
        portfolio === null ? null : (
          <Button title={say("export.hint")} onClick={props.onExport}>
            {say("export")}
          </Button>
        )
      }
    >
      {portfolio === null ? null : (
        <ClientPick
          clients={portfolio.clients}
          examinedName={examined?.name ?? portfolio.examinedClientId}
          dominantId={portfolio.dominantClientId}
          onChoose={(client) => change({ client })}
        />
      )}
      {status?.covered == null ? null : (
        <PeriodPick
          covered={status.covered}
          period={{ from: search.from ?? status.covered.from, to: search.to ?? status.covered.to }}
          onChange={(period) => change(period ?? { from: undefined, to: undefined })}
        />
      )}
      <Pick
        label={say("context.basis")}
        value={props.basis}
        options={bases.map((basis) => ({ value: basis, label: say(`basis.${basisKey(basis)}`) }))}
        onChange={(value) =>
          change({ basis: bases.find((basis) => basis === value && basis !== "revenue"), sort: undefined })
        }
      />
      {portfolio === null ? null : portfolio.groups === 0 ? (
        <span title={say("context.groups")}>{say("groups.none")}</span>
      ) : (
        <Pick
          label={say("context.groups")}
          value={portfolio.grouped ? "joined" : "apart"}
          options={[
            { value: "apart", label: say("groups.apart", { groups: portfolio.groups }) },
            { value: "joined", label: say("groups.joined", { groups: portfolio.groups }) },
          ]}
          onChange={(value) => change({ grouped: value === "joined" ? true : undefined })}
        />
      )}
    </ContextBar>
  );
}
