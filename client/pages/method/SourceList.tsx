/** Where a method comes from: printed references as they are, law and custom in the reader's language. */
import { methodSources, type MethodSource, type MethodSourceCode } from "#shared/method/method-sources.ts";
import { useSay } from "#client/i18n/language.tsx";
import { sourceMessages } from "#client/method/source-messages.ts";
import { Tag } from "#client/ui/Tag.tsx";
import { methodPageMessages } from "./page-messages.ts";
import styles from "./method.module.css";

type WordedKey = Extract<keyof (typeof sourceMessages)["fr"], `method.${string}`>;

function isWorded(key: string): key is WordedKey {
  return key in sourceMessages.fr;
}

export function SourceList(props: { readonly sources: readonly MethodSourceCode[] }) {
  return (
    <ul className={styles["sources"]}>
      {props.sources.map((code) => (
        <li key={code}>
          <Source code={code} />
        </li>
      ))}
    </ul>
  );
}

function Source({ code }: { readonly code: MethodSourceCode }) {
  const say = useSay(methodPageMessages);
  const saySource = useSay(sourceMessages);
  const { reference, url, confirmed }: MethodSource = methodSources[code];
  const key = `method.${code}`;
  const words = reference ?? (isWorded(key) ? saySource(key) : code);
  return (
    <>
      {url === null ? (
        words
      ) : (
        <a href={url} rel="noreferrer" target="_blank">
          {words}
        </a>
      )}
      {confirmed ? null : (
        <>
          {" "}
          <Tag state="warn">{say("entry.unconfirmed")}</Tag>
        </>
      )}
    </>
  );
}
