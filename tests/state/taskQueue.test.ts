/** Pieces of work asked for one after another: each is done, and each says how it ended. */
import { describe, expect, it, vi } from "vitest";
import type { TaskState, Work } from "../../src/state/taskQueue";
import { TaskQueue } from "../../src/state/taskQueue";

function queue() {
  const states: TaskState[] = [];
  const tasks = new TaskQueue(
    (state) => states.push(state),
    (error) => `failed: ${String(error)}`,
  );
  const last = (): TaskState | undefined => states.at(-1);
  const quiet = (): Promise<void> =>
    vi.waitFor(() => {
      expect(last()?.working).toBeNull();
    });
  return { tasks, states, last, quiet };
}

/** Work that goes on when it is let. */
function held(text: string): { readonly work: Work; readonly release: () => void } {
  let release = (): void => undefined;
  const wait = new Promise<void>((done) => {
    release = done;
  });
  return {
    work: async (say) => {
      await wait;
      await say(`saving ${text}`);
      return `saved ${text}`;
    },
    release,
  };
}

describe("a queue of work", () => {
  it("does three pieces that are asked for one after another, each after the one before, and says so of each", async () => {
    const { tasks, states, last, quiet } = queue();
    const [first, second, third] = ["slides", "document", "text"].map(held);
    for (const [index, one] of [first, second, third].entries()) if (one !== undefined) tasks.add(`making ${index}`, one.work);
    expect(last()).toEqual({ working: "making 0", waiting: 2, ended: [] });
    third?.release();
    second?.release();
    first?.release();
    await quiet();
    expect(last()?.ended.map(({ text }) => text)).toEqual(["saved slides", "saved document", "saved text"]);
    const said = states.map(({ working }) => working).filter((text, index, all) => text !== all[index - 1]);
    expect(said).toEqual(["making 0", "saving slides", "making 1", "saving document", "making 2", "saving text", null]);
  });

  it("goes on after a piece that fails, and does that one once more when asked", async () => {
    const { tasks, last, quiet } = queue();
    let tries = 0;
    tasks.add("making it", () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error("no part")) : Promise.resolve("saved it");
    });
    tasks.add("making another", () => Promise.resolve("saved another"));
    await quiet();
    expect(last()?.ended).toEqual([
      { how: "failed", text: "failed: Error: no part" },
      { how: "done", text: "saved another" },
    ]);
    tasks.again();
    await quiet();
    expect(last()?.ended).toEqual([{ how: "done", text: "saved it" }]);
    expect(tries).toBe(2);
  });

  it("saves nothing more once it is stopped, and says that it was", async () => {
    const { tasks, last, quiet } = queue();
    const [first, second, later] = [held("slides"), held("document"), held("text")];
    tasks.add("making slides", first.work);
    tasks.add("making a document", second.work);
    tasks.stop();
    expect(last()).toEqual({ working: null, waiting: 0, ended: [{ how: "stopped", text: "" }] });
    tasks.add("making text", later.work);
    first.release();
    second.release();
    later.release();
    await quiet();
    expect(last()?.ended.map(({ text }) => text)).toEqual(["saved text"]);
  });

  it("has nothing to stop where nothing is under way", () => {
    const { tasks, states } = queue();
    tasks.stop();
    tasks.again();
    expect(states).toEqual([]);
  });
});
