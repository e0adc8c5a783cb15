/** The Verdict page: whether a client brings more than it costs, how sure that is, and what it rests on. */
import { Link } from "@tanstack/react-router";
import { useTableShortcut } from "#client/context/use-table-shortcut.ts";
import { useSay } from "#client/i18n/language.tsx";
import { usePageTitle } from "#client/lib/page-title.ts";
import { Button, buttonClass } from "#client/ui/Button.tsx";
import page from "#client/ui/page.module.css";
import { NotComputable } from "./NotComputable.tsx";
import { pageMessages } from "./page-messages.ts";
import { useVerdictAddress } from "./use-verdict-address.ts";
import { useVerdict } from "./use-verdict.ts";
import { VerdictBody } from "./VerdictBody.tsx";
import { VerdictContext } from "./VerdictContext.tsx";
import { VerdictStates } from "./VerdictStates.tsx";

export function VerdictPage() {
  const say = useSay(pageMessages);
  const address = useVerdictAddress();
  const state = useVerdict(address.search);
  usePageTitle(say("title"));
  useTableShortcut(address.toggleTables);
  const { value } = state;
  const verdict = value?.status === "computed" ? value : null;
  const { search, change } = address;
  return (
    <div className="wrap">
      <VerdictContext verdict={verdict} address={address} />
      <VerdictStates state={state} address={address} />
      <div className={state.outdated ? page["outdated"] : ""} aria-busy={state.outdated || state.waiting}>
        {verdict !== null ? (
          <VerdictBody verdict={verdict} address={address} />
        ) : value?.status === "not-computable" ? (
          <div className={page["empty"]}>
            <h1 className={page["sentence"]}>{say("empty.title")}</h1>
            <NotComputable why={value} />
            <p className={page["lead"]}>{say("empty.unlocks")}</p>
            <div className={page["emptyActions"]}>
              <Link to="/data" className={buttonClass("primary")}>
                {say("empty.import")}
              </Link>
              {search.from === undefined && search.to === undefined ? null : (
                <Button onClick={() => change({ from: undefined, to: undefined })}>{say("empty.all")}</Button>
              )}
            </div>
          </div>
        ) : null}
      </div>
    </div>
  );
}
