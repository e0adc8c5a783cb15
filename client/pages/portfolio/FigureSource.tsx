/** The foot of a figure: rows counted, and what opens formula and rows. */
import type { ReactNode } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import { figuresMessages } from "./figures-messages.ts";

export function FigureSource(props: {
  readonly title: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  const say = useSay(figuresMessages);
  return (
    <>
      {props.children}
      <span className="screen-only">
        {" · "}
        <Opens label={say("figure.openOf", { title: props.title })} onOpen={props.onOpen}>
          {say("figure.open")}
        </Opens>
      </span>
    </>
  );
}
