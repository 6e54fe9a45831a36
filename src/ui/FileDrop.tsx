/** A place to drop a file on. What it holds offers another way to choose one. */
import type { ReactElement, ReactNode } from "react";
import { useState } from "react";

export interface FileDropProps {
  readonly className: string;
  /** Beside the other while a file is held over it. */
  readonly overClass: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

export function FileDrop({ className, overClass, onFile, children }: FileDropProps): ReactElement {
  const [over, setOver] = useState(false);
  return (
    <div
      className={over ? `${className} ${overClass}` : className}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
      {children}
    </div>
  );
}
