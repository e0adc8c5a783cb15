/** Parameters of the analysis behind a line that are not changed here: their names, and the way to their values. */
import { Link } from "@tanstack/react-router";
import { methodParameterNames } from "#shared/method/parameter-names.ts";
import { keptSearch } from "#client/context/kept-search.ts";
import { useSay, useSpoken } from "#client/i18n/language.tsx";
import { parameterName } from "#client/method/parameter-text.ts";
import type { VerdictAddress } from "../use-verdict-address.ts";
import { drawerMessages } from "./drawer-messages.ts";
import { DrawerLines } from "./DrawerLines.tsx";

export function PlainParameters(props: {
  readonly names: readonly string[];
  readonly address: VerdictAddress;
}) {
  const say = useSay(drawerMessages);
  const { language } = useSpoken();
  const known = methodParameterNames.filter((name) => props.names.includes(name));
  if (known.length === 0) return null;
  return (
    <DrawerLines
      lines={known.map((name) => ({
        key: name,
        name: parameterName(name, language),
        value: (
          <Link to="/method" search={keptSearch(props.address.search)}>
            {say("link.method")}
          </Link>
        ),
      }))}
    />
  );
}
