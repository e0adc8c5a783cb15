/** Which table a file or a sheet holds: the likely ones first, each with its reason, then all of them. */
import type { ReadFile } from "#shared/schema/imports.ts";
import { ledgerTables, type LedgerTable } from "#shared/schema/ledger.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import { useSay } from "#client/i18n/language.tsx";
import { Pick } from "#client/ui/Pick.tsx";
import { chooseTable } from "./edit-mapping.ts";
import { mappingPlace } from "./mapping-place.ts";
import { tableNames } from "../table-names.ts";
import { mappingMessages } from "./mapping-messages.ts";
import { tableLines } from "./table-lines.ts";

const undecided = "";
const leaveOut = "leave-out";

const capital = (text: string) => `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`;

function useTableOptions(file: ReadFile) {
  const say = useSay(mappingMessages);
  const names = useSay(tableNames);
  const lines = useSay(tableLines);
  const option = (table: LedgerTable, name: string) => ({
    value: table,
    label: say("table.option", { table: capital(name), line: lines(table) }),
  });
  const suggested = file.tableSuggestions.map(({ table, why, matched, columns }) =>
    option(
      table,
      why === "name"
        ? say("table.suggestedName", { table: names(table) })
        : say("table.suggestedHeadings", { table: names(table), matched, columns }),
    ),
  );
  const others = ledgerTables
    .filter((table) => !suggested.some(({ value }) => value === table))
    .map((table) => option(table, names(table)));
  return [...suggested, ...others];
}

export function TablePick(props: {
  readonly file: ReadFile;
  readonly mapping: ImportMapping;
  readonly onEdit: (mapping: ImportMapping) => void;
  /** What the select is called, and what it shows while nothing is chosen. */
  readonly label: string;
  readonly placeholder: string;
}) {
  const say = useSay(mappingMessages);
  const { file, mapping, onEdit, label, placeholder } = props;
  const options = useTableOptions(file);
  const place = mappingPlace(mapping, file.name, file.sheet);
  const value = place.isLeftOut ? leaveOut : (place.choices.table ?? file.table ?? undecided);
  return (
    <Pick
      label={label}
      value={value}
      {...(value === undecided ? { tone: "warn" as const } : {})}
      options={[
        ...(value === undecided ? [{ value: undecided, label: placeholder }] : []),
        ...options,
        ...(file.sheet === null ? [] : [{ value: leaveOut, label: say("table.leaveOut") }]),
      ]}
      onChange={(chosen) => {
        const table = ledgerTables.find((one) => one === chosen);
        if (table !== undefined) onEdit(place.withChoices(chooseTable(place.choices, table, file.table)));
        else if (chosen === leaveOut) onEdit(place.withChoices(null));
      }}
    />
  );
}
