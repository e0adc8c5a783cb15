/** Finds the parts of a workbook: its sheets, texts and styles, by the relationships that the zip states. */
import type { GuardedEntry, GuardedZip } from "../archive/guarded-zip.ts";
import { FileRefusal } from "../reading/file-refusal.ts";
import { isTrue, prefixedAttribute, readXml } from "./read-xml.ts";
import type { SerialEpoch } from "./shown-moment.ts";

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: GuardedEntry;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly sharedTexts: GuardedEntry | undefined;
  readonly styles: GuardedEntry | undefined;
  readonly epoch: SerialEpoch;
  /** Formulas are to be computed when the workbook is opened: what is stored may be a mere placeholder. */
  readonly isUncomputed: boolean;
}

interface Relationship {
  /** The last word of its type: `worksheet`, `styles`; the same in both variants of the standard. */
  readonly type: string;
  readonly target: string;
}

/** Part names are compared without case. */
class Parts {
  readonly #parts: ReadonlyMap<string, GuardedEntry>;

  constructor(zip: GuardedZip) {
    this.#parts = new Map(zip.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  get(name: string): GuardedEntry | undefined {
    return this.#parts.get(name.toLowerCase());
  }
}

/** A target as a part's name: relative to the folder of its source, or absolute in the zip. */
function partName(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.filter((step) => step !== "").join("/");
}

async function relationshipsOf(parts: Parts, source: string): Promise<Map<string, Relationship>> {
  const slash = source.lastIndexOf("/");
  const folder = source.slice(0, Math.max(0, slash));
  const part = parts.get(`${slash === -1 ? "" : `${folder}/`}_rels/${source.slice(slash + 1)}.rels`);
  const found = new Map<string, Relationship>();
  if (part === undefined) return found;
  await readXml(part, {
    onOpen(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== "Relationship" || mode === "External" || id === undefined || target === undefined) return;
      found.set(id, { type: type?.split("/").at(-1) ?? "", target: partName(folder, target) });
    },
  });
  return found;
}

interface NamedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

async function readWorkbookPart(part: GuardedEntry) {
  const sheets: NamedSheet[] = [];
  let epoch: SerialEpoch = 1900;
  let isUncomputed = false;
  await readXml(part, {
    onOpen(name, attributes) {
      if (name === "workbookPr" && isTrue(attributes["date1904"])) epoch = 1904;
      else if (name === "calcPr") isUncomputed = isTrue(attributes["fullCalcOnLoad"]);
      else if (name === "sheet") {
        const hidden = attributes["state"] === "hidden" || attributes["state"] === "veryHidden";
        const relationship = prefixedAttribute(attributes, "id") ?? "";
        sheets.push({ name: attributes["name"] ?? "", hidden, relationship });
      }
    },
  });
  return { sheets, epoch, isUncomputed };
}

/**
 * Charts and dialogs are sheets too, and are left out.
 * @throws FileRefusal ZIP_BROKEN where the zip lacks what it names
 */
export async function readWorkbookParts(zip: GuardedZip): Promise<WorkbookParts> {
  const parts = new Parts(zip);
  const main = [...(await relationshipsOf(parts, "")).values()].find(({ type }) => type === "officeDocument");
  const name = main?.target ?? "xl/workbook.xml";
  const part = parts.get(name);
  if (part === undefined) throw new FileRefusal("ZIP_BROKEN", name);
  const { sheets: named, epoch, isUncomputed } = await readWorkbookPart(part);
  const relationships = await relationshipsOf(parts, name);
  const partOf = (wanted: string) => {
    const found = [...relationships.values()].find(({ type }) => type === wanted);
    return found === undefined ? undefined : parts.get(found.target);
  };
  const sheets = named.flatMap(({ name: sheetName, hidden, relationship }): SheetPart[] => {
    const found = relationships.get(relationship);
    if (found !== undefined && found.type !== "worksheet") return [];
    const sheet = found === undefined ? undefined : parts.get(found.target);
    if (sheet === undefined) throw new FileRefusal("ZIP_BROKEN", found?.target ?? sheetName);
    return [{ name: sheetName, hidden, part: sheet }];
  });
  return {
    sheets,
    sharedTexts: partOf("sharedStrings"),
    styles: partOf("styles"),
    epoch,
    isUncomputed,
  };
}
