/** Lets the whole page take dropped files and folders. */
import { useEffect, useEffectEvent, useState } from "react";
import { filesOfEntries, filesOfList, type FoundFile } from "./collect-files.ts";

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}

/** Everything dropped, folders walked through. The entries have to be taken before the event is over. */
async function dropped(transfer: DataTransfer): Promise<FoundFile[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? []);
  return entries.length === items.length ? filesOfEntries(entries) : filesOfList(transfer.files);
}

/** Whether files hover over the page. `onDrop` gets what was let go, or null where the browser could not read it. */
export function usePageDrop(onDrop: (files: readonly FoundFile[] | null) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onDrop);
  useEffect(() => {
    // A drag enters a child before it leaves the parent.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const hover = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (event.dataTransfer === null || !carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      dropped(event.dataTransfer).then(take, () => take(null));
    };
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("dragenter", enter, { signal });
    window.addEventListener("dragover", hover, { signal });
    window.addEventListener("dragleave", leave, { signal });
    window.addEventListener("drop", drop, { signal });
    return () => stop.abort();
  }, []);
  return over;
}
