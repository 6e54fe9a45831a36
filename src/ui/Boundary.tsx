/** What stands in the place of a part that failed, so that the rest of the page stays. */
import type { ReactElement, ReactNode } from "react";
import { Component } from "react";
import { Button } from "./Button";
import { renewNow } from "../state/renewal";

export interface BoundaryProps {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failed: boolean;
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

/** A part that is loaded when it is asked for, and could not be. */
export function FailedChunk(): ReactElement {
  return (
    <p role="alert">
      This part did not load, or does not work in this browser. The rest of the page does.{" "}
      <Button look="link" onClick={() => void renewNow()}>
        Load the page anew
      </Button>
    </p>
  );
}
