/** The sentences of the Verdict page around its figures. */
import { catalogue } from "#client/i18n/message.ts";

export const verdictPageMessages = catalogue({ title: "Verdict" }, { title: "Verdict" });
