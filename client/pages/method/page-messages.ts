/** The sentences of the Method page around its entries. */
import { catalogue } from "#client/i18n/message.ts";

export const methodPageMessages = catalogue({ title: "Méthode" }, { title: "Method" });
