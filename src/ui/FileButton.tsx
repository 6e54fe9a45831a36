/** A button that opens a file from the device; the same file can be opened again. */
import type { ReactElement, ReactNode } from "react";
import { useRef } from "react";
import type { ButtonLook } from "./Button";
import { Button } from "./Button";

export interface FileButtonProps {
  /** Of the file that is chosen, for those who meet the field by itself. */
  readonly label: string;
  /** Endings that are offered: ".pptx,.xlsx". */
  readonly accept: string;
  readonly look?: ButtonLook;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

export function FileButton({ label, accept, look = "plain", onFile, children }: FileButtonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
