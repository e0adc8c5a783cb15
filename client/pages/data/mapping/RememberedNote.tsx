/** From which saved correspondence the columns were recognised, and that nothing is written yet. */
import { useQuery } from "@tanstack/react-query";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { api } from "#client/lib/api.ts";
import { previewMessages } from "../preview/preview-messages.ts";
import { mappingMessages } from "./mapping-messages.ts";

export function RememberedNote(props: { readonly names: readonly string[] }) {
  const say = useSay(mappingMessages);
  const plain = useSay(previewMessages);
  const format = useFormat();
  const names = [...new Set(props.names)];
  const saved = useQuery({ ...api.mappings.list.queryOptions(), enabled: names.length > 0 });
  const [first] = names;
  if (first === undefined) return plain("columns.sub");
  const known = saved.data?.find(({ name }) => name === first);
  return known === undefined || names.length > 1
    ? say("sub.remembered", { name: format.list(names) })
    : say("sub.rememberedOn", { name: first, day: format.day(known.savedAt.slice(0, 10)) });
}
