/** The further tables that the rows of a file feed, each with its own columns, and a way to add one. */
import type { ImportPreview, ReadFile } from "#shared/schema/imports.ts";
import { ledgerTables } from "#shared/schema/ledger.ts";
import type { ImportMapping, SourceMapping } from "#shared/schema/mapping.ts";
import { useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Pick } from "#client/ui/Pick.tsx";
import { addFeed, removeFeed, withFeed } from "./edit-mapping.ts";
import { mappingPlace } from "./mapping-place.ts";
import { ReadColumns } from "../preview/ReadColumns.tsx";
import { tableNames } from "../table-names.ts";
import type { FeedView } from "./column-state.ts";
import { mappingMessages } from "./mapping-messages.ts";
import { tableLines } from "./table-lines.ts";
import styles from "./AlsoFeeds.module.css";

const none = "";

export function AlsoFeeds(props: {
  readonly file: ReadFile;
  readonly views: readonly FeedView[];
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  readonly onEdit: (mapping: ImportMapping) => void;
}) {
  const say = useSay(mappingMessages);
  const names = useSay(tableNames);
  const lines = useSay(tableLines);
  const { file, views, preview, mapping, onEdit } = props;
  const { choices, withChoices } = mappingPlace(mapping, file.name, file.sheet);
  const edit = (next: SourceMapping) => onEdit(withChoices(next));
  const own = choices.also ?? [];
  const fed = new Set([file.table, ...file.also.map(({ table }) => table), ...own.map(({ table }) => table)]);
  const unread = own.filter((feed) => file.also.every(({ table }) => table !== feed.table));
  return (
    <div className={styles["also"]}>
      {views.flatMap((view) => {
        const { also, table } = view;
        if (also === null) return [];
        return [
          <section key={table}>
            <h3 className={styles["title"]}>{say("also.title", { table: names(table) })}</h3>
            <ReadColumns
              view={view}
              preview={preview}
              caption={say("also.title", { table: names(table) })}
              onChange={(next) => edit(withFeed(choices, also, () => next))}
            />
            {own.some((feed) => feed.table === table) ? (
              <Button look="quiet" onClick={() => edit(removeFeed(choices, table))}>
                {say("also.remove", { table: names(table) })}
              </Button>
            ) : null}
          </section>,
        ];
      })}
      {unread.map(({ table }) => (
        <p key={table} className={styles["unread"]}>
          {say("also.title", { table: names(table) })} · {say("table.changed")}{" "}
          <Button look="quiet" onClick={() => edit(removeFeed(choices, table))}>
            {say("also.remove", { table: names(table) })}
          </Button>
        </p>
      ))}
      <p className={styles["add"]}>
        <span aria-hidden="true">{say("also.add")}</span>{" "}
        <Pick
          label={say("also.add")}
          tone="off"
          value={none}
          options={[
            { value: none, label: say("also.choose") },
            ...ledgerTables
              .filter((table) => !fed.has(table))
              .map((table) => ({
                value: table,
                label: say("table.option", { table: names(table), line: lines(table) }),
              })),
          ]}
          onChange={(chosen) => {
            const table = ledgerTables.find((one) => one === chosen);
            if (table !== undefined) edit(addFeed(choices, table));
          }}
        />
      </p>
    </div>
  );
}
