/** The Method page: every indicator with its formula, unit, sources, parameters in force and limits. */
import { useSay } from "#client/i18n/language.tsx";
import { usePageTitle } from "#client/lib/page-title.ts";
import page from "#client/ui/page.module.css";
import { methodPageMessages } from "./page-messages.ts";

export function MethodPage() {
  const say = useSay(methodPageMessages);
  usePageTitle(say("title"));
  return (
    <div className="wrap">
      <h1 className={page["sentence"]}>{say("title")}</h1>
    </div>
  );
}
