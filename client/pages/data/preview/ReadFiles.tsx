/** What was recognised in every file: its table, how it is written, and each column with its field, all to be changed here. */
import { useState } from "react";
import type { ReadFile } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { withFeed } from "../mapping/edit-mapping.ts";
import { mappingPlace } from "../mapping/mapping-place.ts";
import { AlsoFeeds } from "../mapping/AlsoFeeds.tsx";
import { feedViews, fileToCheck } from "../mapping/feed-views.ts";
import { mappingMessages } from "../mapping/mapping-messages.ts";
import { RememberedNote } from "../mapping/RememberedNote.tsx";
import { TablePick } from "../mapping/TablePick.tsx";
import { previewMessages } from "./preview-messages.ts";
import { ReadColumns } from "./ReadColumns.tsx";
import { Section } from "../Section.tsx";
import { tableNames } from "../table-names.ts";
import { uploadOf, type Staged } from "../wizard/wizard-state.ts";
import styles from "./ReadFiles.module.css";

const separatorNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const;
const encodingNames = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
} as const;

function FileFacts(props: { readonly file: ReadFile }) {
  const say = useSay(previewMessages);
  const format = useFormat();
  const { rows, bytes, encoding, separator } = props.file;
  const facts = [
    // A file that holds no row is refused: none means that they were not read yet.
    rows === 0
      ? say("file.unread", { size: format.bytes(bytes) })
      : say("file.facts", { rows, size: format.bytes(bytes) }),
    encoding === null ? null : say("file.encoding", { encoding: encodingNames[encoding] }),
    separator === null
      ? null
      : say("file.separator", { separator: say(`separator.${separatorNames[separator]}`) }),
  ];
  return <span className={styles["facts"]}>{facts.filter((fact) => fact !== null).join(" · ")}</span>;
}

function OpenedFile(props: {
  readonly file: ReadFile;
  readonly staged: Staged;
  readonly mapping: ImportMapping;
  readonly onEdit: (mapping: ImportMapping) => void;
}) {
  const say = useSay(mappingMessages);
  const { file, staged, mapping, onEdit } = props;
  const label = file.sheet ?? file.name;
  const { choices, withChoices, isLeftOut } = mappingPlace(mapping, file.name, file.sheet);
  const views = feedViews(file, staged.mapping, mapping);
  const [first] = views;
  const isOtherTable = choices.table !== undefined && choices.table !== file.table;
  return (
    <>
      <p className={styles["holds"]}>
        <TablePick
          file={file}
          mapping={mapping}
          onEdit={onEdit}
          label={say("table.of", { file: label })}
          placeholder={say("table.unknown")}
        />
        {isOtherTable && !isLeftOut ? <span>{say("table.changed")}</span> : null}
      </p>
      {first === undefined || file.columns.length === 0 ? null : (
        <>
          <ReadColumns
            view={first}
            preview={staged.preview}
            caption={label}
            onChange={(next) => onEdit(withChoices(withFeed(choices, null, () => next)))}
          />
          <AlsoFeeds file={file} views={views} preview={staged.preview} mapping={mapping} onEdit={onEdit} />
        </>
      )}
    </>
  );
}

/** One file or sheet. What needs a look is open at first; from then on it is the reader who opens and closes. */
function FileDetails(props: {
  readonly file: ReadFile;
  readonly isFirst: boolean;
  /** A workbook is removed at its first sheet. */
  readonly isRemovable: boolean;
  readonly staged: Staged;
  readonly mapping: ImportMapping;
  readonly onEdit: (mapping: ImportMapping) => void;
  readonly onRemove: (file: string) => void;
}) {
  const say = useSay(previewMessages);
  const map = useSay(mappingMessages);
  const tables = useSay(tableNames);
  const { file, isFirst, isRemovable, staged, mapping, onEdit, onRemove } = props;
  const { name, sheet, table } = file;
  const { isLeftOut } = mappingPlace(mapping, name, sheet);
  const [isOpen, setOpen] = useState(
    isFirst ||
      (table === null && !isLeftOut) ||
      fileToCheck(file, staged.preview, staged.mapping, mapping) > 0,
  );
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)} className={styles["file"]}>
      <summary className={styles["summary"]}>
        <span className={styles["name"]}>
          {sheet === null ? name : map("sheets.sheet", { file: name, sheet })}
        </span>
        {isLeftOut ? (
          <Tag>{map("table.leftOut")}</Tag>
        ) : table === null ? (
          <Tag state="warn">{say("file.noTable")}</Tag>
        ) : (
          <span className={styles["table"]}>→ {tables(table)}</span>
        )}
        <FileFacts file={file} />
      </summary>
      {isOpen ? <OpenedFile file={file} staged={staged} mapping={mapping} onEdit={onEdit} /> : null}
      {isRemovable ? (
        <Button look="quiet" className={styles["remove"] ?? ""} onClick={() => onRemove(name)}>
          {say("file.remove", { file: uploadOf(name, staged.uploads)?.name ?? name })}
        </Button>
      ) : null}
    </details>
  );
}

export function ReadFiles(props: {
  readonly staged: Staged;
  /** The choices that stand, which may be newer than those of the reading. */
  readonly mapping: ImportMapping;
  readonly onEdit: (mapping: ImportMapping) => void;
  readonly onRemove: (file: string) => void;
  /** Nothing stands between the steps and this. */
  readonly unruled: boolean;
}) {
  const say = useSay(previewMessages);
  const { staged, mapping, onEdit, onRemove, unruled } = props;
  const { files } = staged.preview;
  // The same file may be given twice.
  const earlier = (index: number, counts: (file: ReadFile) => boolean) =>
    files.slice(0, index).filter((one) => one.name === files[index]?.name && counts(one)).length;
  return (
    <Section
      id="columns"
      unruled={unruled}
      title={say("columns.title")}
      sub={<RememberedNote names={files.flatMap(({ remembered }) => remembered ?? [])} />}
    >
      {files.map((file, index) => (
        <FileDetails
          key={`${file.name}\n${file.sheet ?? ""}\n${earlier(index, (one) => one.sheet === file.sheet)}`}
          file={file}
          isFirst={index === 0}
          isRemovable={file.sheet === null || earlier(index, () => true) === 0}
          staged={staged}
          mapping={mapping}
          onEdit={onEdit}
          onRemove={onRemove}
        />
      ))}
    </Section>
  );
}
