/** The way back from a question or a disagreement to the list of all, and to those of its kind. */
import type { ReactElement } from "react";
import type { DisagreementKind } from "../../model/disagreement";
import { useApp } from "../../state/useAppState";
import { titleOf } from "../../url/pages";
import { linkTo } from "../../url/siteLinks";
import { KIND_NAMES } from "../../view/disagreements";
import page from "../page/page.module.css";

export function Crumb({ kind }: { readonly kind: DisagreementKind }): ReactElement {
  const { base } = useApp();
  return (
    <p className={page["crumb"]}>
      <a href={linkTo(base, "disagree/")}>{titleOf("disagree")}</a> ›{" "}
      <a href={`${linkTo(base, "disagree/")}#kind-${kind}`}>{KIND_NAMES[kind]}</a>
    </p>
  );
}
