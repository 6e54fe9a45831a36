/** Browsers of three makes, as far as this machine has them, behind the little that tests and measurements of all three need. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import puppeteer from "puppeteer-core";
import { ensureChromium } from "./ensureChromium.mjs";
import { listen } from "./serve.mjs";
import { createServer } from "node:http";

export interface Engine {
  readonly goto: (address: string) => Promise<void>;
  /** Runs the body of a function in the page. @returns what it returns, as JSON */
  readonly run: (body: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export const ENGINES = ["Chromium", "Firefox", "WebKit"] as const;
export type EngineName = (typeof ENGINES)[number];

const FIREFOX = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => existsSync(path)) ?? null;
const MINI_BROWSER =
  ["/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser"].find((path) =>
    existsSync(path),
  ) ?? null;

/** Whether the machine has it. */
export function hasEngine(name: EngineName): boolean {
  if (name === "Chromium") return true;
  if (name === "Firefox") return FIREFOX !== null;
  return MINI_BROWSER !== null && existsSync("/usr/bin/WebKitWebDriver") && existsSync("/usr/bin/Xvfb");
}

export async function openEngine(name: EngineName): Promise<Engine> {
  switch (name) {
    case "Chromium":
      return openChromium();
    case "Firefox":
      return openFirefox();
    case "WebKit":
      return openWebKit();
  }
}

async function openChromium(): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  return {
    goto: async (address) => void (await page.goto(address)),
    run: (body) => page.evaluate(`(() => {${body}})()`),
    close: () => browser.close(),
  };
}

async function openFirefox(): Promise<Engine> {
  // Its sandbox would keep it from font files that lie in no usual place.
  const env = { ...process.env, MOZ_DISABLE_CONTENT_SANDBOX: "1" };
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: FIREFOX ?? "", headless: true, env });
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  return {
    goto: async (address) => void (await page.goto(address)),
    run: (body) => page.evaluate(`(() => {${body}})()`),
    close: () => browser.close(),
  };
}

/** WebKitGTK on a screen of its own, by the WebDriver protocol (W3C). */
async function openWebKit(): Promise<Engine> {
  const display = `:${90 + (process.pid % 900)}`;
  const screen = spawn("Xvfb", [display, "-screen", "0", "1000x900x24", "-nolisten", "tcp"], { stdio: "ignore" });
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: "1" };
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" });
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { readonly value: unknown };
    if (!answer.ok) throw new Error(`WebKitWebDriver: ${JSON.stringify(value)}`);
    return value;
  };
  const browserOptions = { binary: MINI_BROWSER, args: ["--automation"] };
  const wanted = { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": browserOptions } } };
  const { sessionId } = (await untilItAnswers(() => ask("POST", "/session", wanted))) as { readonly sessionId: string };
  return {
    goto: async (url) => void (await ask("POST", `/session/${sessionId}/url`, { url })),
    run: (script) => ask("POST", `/session/${sessionId}/execute/sync`, { script, args: [] }),
    close: async () => {
      await ask("DELETE", `/session/${sessionId}`).catch(() => null);
      driver.kill();
      screen.kill();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((done) => server.close(done));
  return port;
}

/** The driver and the screen take a moment to be there. */
async function untilItAnswers<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 50; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}
