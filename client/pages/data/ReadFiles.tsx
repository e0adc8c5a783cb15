/** What was recognised in every file: its table, how it is written, and each column with its field. */
import type { ImportPreview, ReadFile } from "#shared/schema/imports.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { previewMessages } from "./preview-messages.ts";
import { ReadColumns } from "./ReadColumns.tsx";
import { Section } from "./Section.tsx";
import { tableNames } from "./table-names.ts";
import styles from "./ReadFiles.module.css";

const separatorNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const;
const encodingNames = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
} as const;
const openedFiles = 1;

function FileFacts(props: { readonly file: ReadFile }) {
  const say = useSay(previewMessages);
  const format = useFormat();
  const { rows, bytes, encoding, separator } = props.file;
  const facts = [
    say("file.facts", { rows, size: format.bytes(bytes) }),
    encoding === null ? null : say("file.encoding", { encoding: encodingNames[encoding] }),
    separator === null
      ? null
      : say("file.separator", { separator: say(`separator.${separatorNames[separator]}`) }),
  ];
  return <span className={styles["facts"]}>{facts.filter((fact) => fact !== null).join(" · ")}</span>;
}

export function ReadFiles(props: {
  readonly preview: ImportPreview;
  readonly onRemove: (file: string) => void;
  /** Nothing stands between the steps and this. */
  readonly unruled: boolean;
}) {
  const say = useSay(previewMessages);
  const tables = useSay(tableNames);
  const { files } = props.preview;
  return (
    <Section id="columns" unruled={props.unruled} title={say("columns.title")} sub={say("columns.sub")}>
      {files.map((file, index) => (
        // The same file may be given twice; the order of the files does not change.
        // oxlint-disable-next-line react/no-array-index-key
        <details key={`${file.name} ${index}`} open={index < openedFiles} className={styles["file"]}>
          <summary className={styles["summary"]}>
            <span className={styles["name"]}>{file.name}</span>
            {file.table === null ? (
              <Tag state="warn">{say("file.noTable")}</Tag>
            ) : (
              <span className={styles["table"]}>→ {tables(file.table)}</span>
            )}
            <FileFacts file={file} />
          </summary>
          {file.columns.length === 0 ? null : <ReadColumns file={file} />}
          <Button look="quiet" className={styles["remove"] ?? ""} onClick={() => props.onRemove(file.name)}>
            {say("file.remove", { file: file.name })}
          </Button>
        </details>
      ))}
    </Section>
  );
}
