/** Whose figures these are and of which days; on paper, also when and from which address. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api } from "#client/lib/api.ts";
import { shellMessages } from "./shell-messages.ts";
import styles from "./Shell.module.css";

interface Printed {
  readonly at: string;
  readonly address: string;
}

/** When and from where the page is being printed; null on screen. */
function usePrinted(): Printed | null {
  const [printed, setPrinted] = useState<Printed | null>(null);
  useEffect(() => {
    const note = () => {
      // The browser takes its picture as soon as the event is over.
      flushSync(() => setPrinted({ at: new Date().toISOString(), address: window.location.href }));
    };
    window.addEventListener("beforeprint", note);
    return () => window.removeEventListener("beforeprint", note);
  }, []);
  return printed;
}

export function PageFoot() {
  const say = useSay(shellMessages);
  const format = useFormat();
  const { data } = useQuery(api.company.status.queryOptions());
  const printed = usePrinted();
  const facts = [
    data?.name,
    data?.demo === true ? say("foot.demo") : null,
    data?.covered == null
      ? null
      : say("foot.covered", { period: format.period(data.covered.from, data.covered.to) }),
  ].filter((fact) => typeof fact === "string");
  return (
    <footer className={`wrap ${styles["foot"]}`}>
      <span>{facts.join(" · ")}</span>
      <span>{say("foot.amounts")}</span>
      {printed === null || data === undefined ? null : (
        <span className="print-only">
          {say("foot.printed", {
            when: format.instant(printed.at, data.timeZone),
            address: printed.address,
          })}
        </span>
      )}
    </footer>
  );
}
