/** Opening a table: a file dropped or chosen, a table pasted, or an example. */
import type { ClipboardEvent, ReactElement } from "react";
import { useId, useState } from "react";
import type { OwnInput } from "../../view/own/checked";
import { Button } from "../Button";
import { FileButton } from "../FileButton";
import { FileDrop } from "../FileDrop";
import { EXAMPLES } from "./examples";

export interface OpenStepProps {
  readonly onOpen: (input: OwnInput) => void;
}

export function OpenStep({ onOpen }: OpenStepProps): ReactElement {
  const open = (file: File): void => {
    void file.arrayBuffer().then((bytes) => {
      onOpen({ from: "file", name: file.name, bytes: new Uint8Array(bytes) });
    });
  };
  return (
    <div className="own-stack">
      <FileDrop className="own-drop" overClass="own-over" onFile={open}>
        <h2>Drop a file here</h2>
        <FileButton look="filled" label="Choose a file" accept=".csv,.tsv,.txt,.xlsx,.ods,.html,.htm" onFile={open}>
          Choose a file
        </FileButton>
        <p>Up to 50 MB or a million cells</p>
      </FileDrop>
      <Paste onOpen={onOpen} />
      <p className="own-small">
        No table at hand?{" "}
        {EXAMPLES.map(({ name, text, title }, index) => (
          <span key={name}>
            {index === 0 ? "" : ", "}
            <Button
              look="link"
              onClick={() => {
                onOpen({ from: "file", name, bytes: new TextEncoder().encode(text) });
              }}
            >
              {title}
            </Button>
          </span>
        ))}
      </p>
    </div>
  );
}

/** A table pasted as it is, with its markup where the clipboard has it; or typed. */
function Paste({ onOpen }: OpenStepProps): ReactElement {
  const [text, setText] = useState("");
  const id = useId();
  const paste = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData("text/html");
    if (!/<table[\s>]/iu.test(html)) return;
    event.preventDefault();
    onOpen({ from: "paste", name: "a pasted table", text: event.clipboardData.getData("text/plain"), html });
  };
  return (
    <form
      className="own-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") onOpen({ from: "paste", name: "a pasted table", text, html: "" });
      }}
    >
      <h2 className="own-third">
        <label htmlFor={id}>Or paste a table</label>
      </h2>
      <textarea
        id={id}
        rows={3}
        value={text}
        placeholder="Press here and paste. Cells, raised numbers and notes come along."
        onPaste={paste}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <p>
        <Button type="submit">Read what I pasted</Button>
      </p>
    </form>
  );
}
