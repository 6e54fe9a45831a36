/** A reader's own template for slides: chosen on the device, used as it is, and given up again. */
import type { ReactElement } from "react";
import { useState } from "react";
import type { Template } from "../../export/slides/readTemplate";
import { openChosenTemplate } from "../../state/chosenTemplate";
import { Button } from "../Button";
import { FileButton } from "../FileButton";
import styles from "./slides.module.css";

export interface ChosenTemplate {
  /** Of the file. */
  readonly name: string;
  readonly template: Template;
}

export interface UseTemplateProps {
  readonly chosen: ChosenTemplate | null;
  readonly onChoose: (chosen: ChosenTemplate | null) => void;
  /** Said when one is chosen: what is shown, or what to do next. */
  readonly next: string;
}

export function UseTemplate({ chosen, onChoose, next }: UseTemplateProps): ReactElement {
  const [said, setSaid] = useState("");
  const open = async (file: File): Promise<void> => {
    setSaid(`Opening ${file.name} …`);
    const opened = await openChosenTemplate(file);
    const template = "refused" in opened ? opened.refused : (await import("../../export/slides/readTemplate")).readTemplate(opened.parts);
    if (typeof template === "string") {
      setSaid(`${file.name}: ${template}`);
      return;
    }
    onChoose({ name: file.name, template });
    setSaid(`${file.name}: its layouts, fonts, colours and logo are used. ${next}`);
  };
  return (
    <p className={styles["row"]}>
      <FileButton
        label="Your template"
        accept=".pptx,.potx"
        onFile={(file) => {
          open(file).catch(() => {
            setSaid("What reads templates did not load. Check the connection and try again; slides can be made without it.");
          });
        }}
      >
        Use your template…
      </FileButton>
      {chosen === null ? (
        <span>PowerPoint (.pptx, .potx). It is opened here and sent nowhere.</span>
      ) : (
        <Button
          onClick={() => {
            onChoose(null);
            setSaid("Slides have our own look again.");
          }}
        >
          Without it
        </Button>
      )}
      <span role="status">{said}</span>
    </p>
  );
}
