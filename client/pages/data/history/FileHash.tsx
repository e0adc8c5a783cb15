/** A file's hash: its beginning, the whole of it on demand, and a copy of it. */
import { useState } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { historyDetailsMessages } from "./history-details-messages.ts";
import styles from "./FileHash.module.css";

const shortHash = 12;

export function FileHash(props: { readonly file: string; readonly sha256: string }) {
  const say = useSay(historyDetailsMessages);
  const [whole, setWhole] = useState(false);
  const [copied, setCopied] = useState(false);
  const { file, sha256 } = props;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sha256);
      setCopied(true);
    } catch {
      // The browser keeps the clipboard: the hash is shown, to be copied by hand.
      setWhole(true);
    }
  };
  return (
    <span className={styles["hash"]}>
      <button
        type="button"
        aria-expanded={whole}
        aria-label={`${sha256.slice(0, shortHash)}, ${say("hash.full", { file })}`}
        onClick={() => setWhole(!whole)}
      >
        <code>{whole ? sha256 : `${sha256.slice(0, shortHash)}…`}</code>
      </button>
      <Button look="quiet" aria-label={say("hash.copyOf", { file })} onClick={() => void copy()}>
        {say("hash.copy")}
      </Button>
      <output className={styles["copied"]}>{copied ? say("hash.copied") : ""}</output>
    </span>
  );
}
