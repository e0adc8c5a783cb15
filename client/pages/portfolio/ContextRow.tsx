/** What the page shows, and what can be done with it: client, period, basis, groups, link, export. */
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { ComputedPortfolio, DependencyBasis, PortfolioClient } from "#shared/schema/portfolio.ts";
import type { CompanyStatus } from "#shared/schema/company.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isTyping } from "#client/lib/typing.ts";
import { Announce } from "#client/ui/Announce.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Pick } from "#client/ui/Pick.tsx";
import { basisKey } from "./basis-key.ts";
import { contextMessages } from "./context-messages.ts";
import { PeriodPick } from "./PeriodPick.tsx";
import type { Address } from "./use-address.ts";
import styles from "./portfolio.module.css";

const ClientSearch = lazy(async () => {
  const { ClientSearch: component } = await import("./ClientSearch.tsx");
  return { default: component };
});

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
  const format = useFormat();
  const { address, portfolio, status, examined } = props;
  const { search, change } = address;
  return (
    <section className={styles["context"]} aria-label={say("context.label")}>
      {portfolio === null ? null : <ExaminedPick {...props} portfolio={portfolio} examined={examined} />}
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
      <CopyLink />
      {status?.builtAt == null ? null : (
        <span className={styles["built"]}>
          {say("builtAt", { when: format.instant(status.builtAt, status.timeZone) })}
        </span>
      )}
      {portfolio === null ? null : (
        <Button title={say("export.hint")} onClick={props.onExport}>
          {say("export")}
        </Button>
      )}
    </section>
  );
}

/** The examined client; `/` or a click searches another. */
function ExaminedPick(props: ContextRowProps & { readonly portfolio: ComputedPortfolio }) {
  const say = useSay(contextMessages);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || isTyping(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <Button
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-keyshortcuts="/"
        title={say("search.open")}
        className={styles["examinedPick"]}
        onClick={() => setOpen(true)}
      >
        <span className={styles["dot"]} aria-hidden="true" />
        <span className="visually-hidden">{say("context.client")} :</span>
        <span className={styles["pickName"]}>{props.examined?.name ?? props.portfolio.examinedClientId}</span>
        <span className={styles["absent"]} aria-hidden="true">
          ▾
        </span>
      </Button>
      {open ? (
        <Suspense>
          <ClientSearch
            anchor={button}
            clients={props.portfolio.clients}
            onClose={() => setOpen(false)}
            onChoose={(clientId) => {
              const { dominantClientId } = props.portfolio;
              props.address.change({ client: clientId === dominantClientId ? undefined : clientId });
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}

const saidForMilliseconds = 3_000;

function CopyLink() {
  const say = useSay(contextMessages);
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return undefined;
    const timer = setTimeout(() => setState("idle"), saidForMilliseconds);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setState("copied");
    } catch {
      setState("failed");
    }
  };
  const said = { idle: say("link.copy"), copied: say("link.copied"), failed: say("link.failed") }[state];
  return (
    <>
      <Button look="quiet" onClick={() => void copy()}>
        {said}
      </Button>
      <Announce message={state === "idle" ? "" : said} />
    </>
  );
}
