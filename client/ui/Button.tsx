/** What can be pressed. `primary` is the one thing to do; `quiet` reads as an underlined link. */
import type { ComponentProps } from "react";
import styles from "./Button.module.css";

export type ButtonLook = "plain" | "primary" | "quiet";

/** The class of a link that looks like a button. */
export function buttonClass(look: ButtonLook = "plain"): string {
  return `${styles["button"]} ${styles[look]}`;
}

export function Button({
  look = "plain",
  ...rest
}: ComponentProps<"button"> & { readonly look?: ButtonLook }) {
  return <button type="button" {...rest} className={`${buttonClass(look)} ${rest.className ?? ""}`} />;
}
