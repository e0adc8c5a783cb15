/** Copies the address of what the page shows. */
import { useEffect, useState } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { Announce } from "#client/ui/Announce.tsx";
import { Button } from "#client/ui/Button.tsx";
import { contextMessages } from "./context-messages.ts";

const saidForMilliseconds = 3_000;

export function CopyLink() {
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
