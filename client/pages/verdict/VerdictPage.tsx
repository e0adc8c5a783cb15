/** The Verdict page: whether one client brings more than it costs, how sure that is, and why. */
import page from "#client/ui/page.module.css";
import { verdictPageMessages } from "./page-messages.ts";
import { useSay } from "#client/i18n/language.tsx";
import { usePageTitle } from "#client/lib/page-title.ts";

export function VerdictPage() {
  const say = useSay(verdictPageMessages);
  usePageTitle(say("title"));
  return (
    <div className="wrap">
      <h1 className={page["sentence"]}>{say("title")}</h1>
    </div>
  );
}
