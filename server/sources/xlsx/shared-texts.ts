/** Reads the texts that cells name by number. */
import type { GuardedEntry } from "../archive/guarded-zip.ts";
import { readXml } from "./read-xml.ts";
import { RichText } from "./rich-text.ts";
import { TextStore } from "./text-store.ts";

/** @throws FileRefusal */
export async function readSharedTexts(part: GuardedEntry | undefined): Promise<TextStore> {
  const store = new TextStore();
  if (part === undefined) return store;
  const text = new RichText();
  await readXml(part, {
    onOpen(name, attributes) {
      if (name === "si") text.clear();
      else text.open(name, attributes);
    },
    onText: (piece) => text.add(piece),
    onClose(name) {
      if (name === "si") store.add(text.text);
      else text.close(name);
    },
  });
  return store;
}
