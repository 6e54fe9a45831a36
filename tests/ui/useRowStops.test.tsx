import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { useRef } from "react";
import { describe, expect, it } from "vitest";
import { useRowStops } from "../../src/ui/useRowStops";

function Table({ rows }: { readonly rows: readonly string[] }): ReactElement {
  const box = useRef<HTMLTableElement>(null);
  useRowStops(box, "th a");
  return (
    <table ref={box}>
      <tbody>
        {rows.map((name) => (
          <tr key={name}>
            <td>
              <input type="checkbox" aria-label={`draw ${name}`} />
            </td>
            <th scope="row">
              <a href={`#${name}`}>figure {name}</a>
            </th>
            <td>
              <a href={`#${name}`} data-opens={name} tabIndex={-1}>
                described {name}
              </a>
              <a href={`#date-${name}`}>date {name}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const here = (): string => document.activeElement?.textContent || (document.activeElement?.getAttribute("aria-label") ?? "");

describe("stops of the keyboard in a table", () => {
  it("are one a row, its figure, until a reader goes through the row by arrows; there Tab comes back to", async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Table rows={["a", "b"]} />);
    await user.tab();
    expect(here()).toBe("figure a");
    await user.tab();
    expect(here()).toBe("figure b");
    await user.keyboard("{ArrowRight}");
    expect(here()).toBe("date b");
    await user.keyboard("{ArrowRight}");
    expect(here()).toBe("date b");
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(here()).toBe("draw b");
    await user.tab({ shift: true });
    expect(here()).toBe("figure a");
    await user.tab();
    expect(here()).toBe("draw b");
    // Rows that come later too.
    rerender(<Table rows={["a", "b", "c"]} />);
    await screen.findByText("figure c");
    await user.tab();
    expect(here()).toBe("figure c");
  });
});
