/** Who did something to the record, in words: `par la ligne de commande`. */
import { catalogue } from "#client/i18n/message.ts";
import { useSay } from "#client/i18n/language.tsx";

const doers = catalogue(
  {
    owner: "le propriétaire de ce poste",
    commandLine: "la ligne de commande",
    by: "par {name}",
  },
  {
    owner: "the owner of this machine",
    commandLine: "the command line",
    by: "by {name}",
  },
);

/** Names whoever the record names; a person is called as it stands. */
export function useDoer(): (name: string) => string {
  const say = useSay(doers);
  return (name) => {
    if (name === "owner") return say("owner");
    return name === "command line" ? say("commandLine") : name;
  };
}

/** The same, as the end of a sentence. */
export function useDoneBy(): (name: string) => string {
  const say = useSay(doers);
  const doer = useDoer();
  return (name) => say("by", { name: doer(name) });
}
