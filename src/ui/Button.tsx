/** A button, in one of three looks: the one main action, any other, and one in a line of text. */
import type { ComponentProps, ReactElement } from "react";

export type ButtonLook = "filled" | "plain" | "link";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: ButtonLook;
}

export function Button({ look = "plain", className, type = "button", ...rest }: ButtonProps): ReactElement {
  return <button {...rest} type={type} className={buttonClass(look, className)} />;
}

/** The classes of a button, for a link that looks like one; with those of its place. */
export function buttonClass(look: ButtonLook, more = ""): string {
  return ["button", look === "plain" ? "" : look, more].filter((name) => name !== "").join(" ");
}
