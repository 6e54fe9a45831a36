/**
 * Work that takes a moment, one piece after the other in the order in which it was asked for. None is lost in silence: each ends with
 * something said, that it is done, that it failed, or that it was stopped.
 */

/** @returns what to say when it is done; throws what went wrong */
export type Work = (say: (text: string) => Promise<void>) => Promise<string>;

export interface Ended {
  readonly how: "done" | "failed" | "stopped";
  readonly text: string;
}

export interface TaskState {
  /** What the piece under way says of itself; null where none is. */
  readonly working: string | null;
  /** How many are to come after it. */
  readonly waiting: number;
  /** How those ended that were asked for since the last time nothing was under way. */
  readonly ended: readonly Ended[];
}

export const IDLE: TaskState = { working: null, waiting: 0, ended: [] };

interface Piece {
  readonly first: string;
  readonly work: Work;
}

/** Thrown inside work that was stopped, so that it goes no further. */
class Stopped extends Error {}

export class TaskQueue {
  readonly #tell: (state: TaskState) => void;
  readonly #textOf: (error: unknown) => string;
  #waiting: readonly Piece[] = [];
  #failed: readonly Piece[] = [];
  #state = IDLE;
  /** Changes with each stop: work of an earlier round goes no further, and says nothing more. */
  #round = 0;

  /** @param tell hears each state; @param textOf what to say of an error */
  constructor(tell: (state: TaskState) => void, textOf: (error: unknown) => string) {
    this.#tell = tell;
    this.#textOf = textOf;
  }

  /** @param first what it says of itself before it has begun */
  add(first: string, work: Work): void {
    this.#waiting = [...this.#waiting, { first, work }];
    if (this.#state.working !== null) {
      this.#set({ waiting: this.#waiting.length });
      return;
    }
    this.#failed = [];
    this.#state = IDLE;
    void this.#next(this.#round);
  }

  /** Stops what is under way, and drops what was to come. */
  stop(): void {
    if (this.#state.working === null) return;
    this.#round += 1;
    this.#waiting = [];
    this.#set({ working: null, waiting: 0, ended: [...this.#state.ended, { how: "stopped", text: "" }] });
  }

  /** Does once more what failed. */
  again(): void {
    for (const { first, work } of this.#failed) this.add(first, work);
  }

  async #next(round: number): Promise<void> {
    for (let [piece] = this.#waiting; piece !== undefined && round === this.#round; [piece] = this.#waiting) {
      this.#waiting = this.#waiting.slice(1);
      this.#set({ working: piece.first, waiting: this.#waiting.length });
      const ended = await this.#ended(piece, round);
      if (round !== this.#round) return;
      if (ended.how === "failed") this.#failed = [...this.#failed, piece];
      this.#set({ working: this.#waiting[0]?.first ?? null, ended: [...this.#state.ended, ended] });
    }
  }

  async #ended({ work }: Piece, round: number): Promise<Ended> {
    try {
      return { how: "done", text: await work((text) => this.#say(text, round)) };
    } catch (error) {
      return { how: error instanceof Stopped ? "stopped" : "failed", text: this.#textOf(error) };
    }
  }

  async #say(text: string, round: number): Promise<void> {
    if (round === this.#round) this.#set({ working: text });
    await turn();
    if (round !== this.#round) throw new Stopped();
  }

  #set(change: Partial<TaskState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tell(this.#state);
  }
}

/** Lets the page show what was said, and take a click. */
function turn(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 0);
  });
}
