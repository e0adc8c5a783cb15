/** Finds a client by name or identifier, below the button that names the examined one. */
import { Combobox } from "@base-ui/react/combobox";
import { Popover } from "@base-ui/react/popover";
import { useMemo, useState, type RefObject } from "react";
import { useSay } from "#client/i18n/language.tsx";
import { contextMessages } from "./context-messages.ts";
import { searchClients } from "./search-clients.ts";
import styles from "./ClientSearch.module.css";

/** A client that can be chosen. */
export interface FoundClient {
  readonly clientId: string;
  readonly name: string;
}

export interface ClientSearchProps {
  /** The button below which the search stands, and to which the focus returns. */
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly clients: readonly FoundClient[];
  readonly onChoose: (clientId: string) => void;
  readonly onClose: () => void;
}

const shown = 10;

export function ClientSearch(props: ClientSearchProps) {
  const say = useSay(contextMessages);
  const [text, setText] = useState("");
  const found = useMemo(() => searchClients(props.clients, text), [props.clients, text]);
  const items = found.slice(0, shown);
  return (
    <Popover.Root
      open
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={props.anchor} sideOffset={4} align="start" className={styles["layer"]}>
          <Popover.Popup
            className={styles["popup"]}
            aria-label={say("search.label")}
            finalFocus={props.anchor}
          >
            <Combobox.Root
              inline
              open
              items={items}
              filter={null}
              autoHighlight
              inputValue={text}
              itemToStringLabel={(client: FoundClient) => client.name}
              onInputValueChange={(next, details) => {
                if (details.reason !== "item-press") setText(next);
              }}
              onValueChange={(client: FoundClient | null) => {
                if (client === null) return;
                props.onChoose(client.clientId);
                props.onClose();
              }}
            >
              <Combobox.Input
                className={styles["input"]}
                aria-label={say("search.label")}
                placeholder={say("search.placeholder")}
              />
              <Combobox.Empty className={styles["note"]}>
                {items.length === 0 ? say("search.none") : null}
              </Combobox.Empty>
              <Combobox.List className={styles["list"]}>
                {(client: FoundClient) => (
                  <Combobox.Item key={client.clientId} value={client} className={styles["item"]}>
                    <span>{client.name}</span>
                    <span className={styles["id"]}>{client.clientId}</span>
                  </Combobox.Item>
                )}
              </Combobox.List>
              {found.length > shown ? (
                <p className={styles["note"]}>{say("search.more", { count: found.length - shown })}</p>
              ) : null}
            </Combobox.Root>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
