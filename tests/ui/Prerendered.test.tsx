/** What the build rendered stays as it came while the page hydrates, costs nothing there, and gives way once it shows something else. */
import { act } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { Build, Prerendered } from "../../src/ui/Prerendered";
import { ReadingContext } from "../../src/ui/reading";

const calls: string[] = [];
function List({ names }: { readonly names: readonly string[] }): React.ReactElement {
  return (
    <Prerendered as="ol" of={names} attributes={{ className: "list" }}>
      {() => {
        calls.push(names.join(" "));
        return names.map((name) => <li key={name}>{name}</li>);
      }}
    </Prerendered>
  );
}

const FIRST = ["one", "two"];

it("is rendered by the build, left alone by hydration, and rendered anew for other content", async () => {
  const built = renderToString(
    <Build value={() => null}>
      <List names={FIRST} />
    </Build>,
  );
  expect(built).toBe('<ol class="list"><li>one</li><li>two</li></ol>');
  calls.length = 0;
  const page = document.createElement("div");
  page.innerHTML = built;
  const item = page.querySelector("li");
  const errors: unknown[] = [];
  const root = await act(async () => hydrateRoot(page, <List names={FIRST} />, { onRecoverableError: (error) => errors.push(error) }));
  expect([page.innerHTML, calls, errors]).toEqual([built, [], []]);
  await act(async () => root.render(<List names={FIRST} />));
  expect([page.querySelector("li"), calls]).toEqual([item, []]);
  await act(async () => root.render(<List names={["two"]} />));
  expect([page.innerHTML, calls]).toEqual(['<ol class="list"><li>two</li></ol>', ["two"]]);
  // Once it has changed it is React's for good.
  await act(async () => root.render(<List names={FIRST} />));
  expect(page.innerHTML).toBe(built);
  expect(page.querySelector("li")).not.toBe(item);
});

it("is rendered anew for another reading level", async () => {
  const page = document.createElement("div");
  page.innerHTML = '<ol class="list"><li>one</li><li>two</li></ol>';
  const item = page.querySelector("li");
  const tree = (level: "note" | "wording"): React.ReactElement => (
    <ReadingContext value={level}>
      <List names={FIRST} />
    </ReadingContext>
  );
  const root = await act(async () => hydrateRoot(page, tree("note")));
  expect(page.querySelector("li")).toBe(item);
  await act(async () => root.render(tree("wording")));
  expect(page.querySelector("li")).not.toBe(item);
  expect(page.querySelectorAll("li")).toHaveLength(2);
});

it("is rendered as usual where nothing came prerendered", () => {
  const { container } = render(<List names={FIRST} />);
  expect(container.innerHTML).toBe('<ol class="list"><li>one</li><li>two</li></ol>');
});
