/** The frame of every page: demonstration strip, top bar, content, foot. */
import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { api, failureCode } from "#client/lib/api.ts";
import { Fault } from "#client/ui/Fault.tsx";
import { DemoStrip } from "./DemoStrip.tsx";
import { PageFoot } from "./PageFoot.tsx";
import { shellMessages } from "./shell-messages.ts";
import { TopBar } from "./TopBar.tsx";
import { usePageShortcuts } from "./use-page-shortcuts.ts";
import styles from "./Shell.module.css";

export function Shell() {
  const say = useSay(shellMessages);
  const { format } = useSpoken();
  const status = useQuery(api.company.status.queryOptions());
  usePageShortcuts();
  return (
    <>
      <a href="#content" className={styles["skip"]}>
        {say("skip")}
      </a>
      {status.data?.demo === true ? <DemoStrip name={status.data.name} /> : null}
      <TopBar />
      {status.data?.stale === true && status.data.builtAt !== null ? (
        <div className="wrap">
          <Fault>{say("stale", { when: format.instant(status.data.builtAt, status.data.timeZone) })}</Fault>
        </div>
      ) : null}
      {status.isError ? (
        <div className="wrap">
          <Fault onRetry={() => void status.refetch()}>
            {say("unreachable", { code: failureCode(status.error) })}
          </Fault>
        </div>
      ) : null}
      <main id="content" tabIndex={-1} className={styles["main"]}>
        <Outlet />
      </main>
      <PageFoot />
    </>
  );
}
