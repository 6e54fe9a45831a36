/** The app: one page per address, within the shell. Pages other than a dataset's come in chunks of their own. */
import type { ComponentType, ReactElement } from "react";
import { lazy, Suspense } from "react";
import { Route, Router, Switch, useLocation } from "wouter";
import type { App as AppValue } from "../state/useAppState";
import { AppContext, useApp } from "../state/useAppState";
import { DatasetPage } from "./page/DatasetPage";
import { NotFound } from "./page/NotFound";
import { usePlace } from "./usePlace";
import type { RecordPageId, SinglePageId } from "../url/pages";
import { MOVED_PAGES, RECORD_PAGES, SINGLE_PAGES } from "../url/pages";
import { isOneFile } from "../url/siteLinks";
import { Shell } from "./shell/Shell";

/** What shows each page of the table; one that is missing does not compile. */
const SINGLE: Readonly<Record<SinglePageId, ComponentType>> = {
  home: lazy(async () => ({ default: (await import("./home/HomePage")).HomePage })),
  figures: lazy(async () => ({ default: (await import("./figures/FiguresPage")).FiguresPage })),
  disagree: lazy(async () => ({ default: (await import("./disagree/DisagreePage")).DisagreePage })),
  counters: lazy(async () => ({ default: (await import("./counters/CountersPage")).CountersPage })),
  timeline: lazy(async () => ({ default: (await import("./timeline/TimelinePage")).TimelinePage })),
  glossary: lazy(async () => ({ default: (await import("./page/GlossaryPage")).GlossaryPage })),
  sources: lazy(async () => ({ default: (await import("./sources/SourcesPage")).SourcesPage })),
  slides: lazy(async () => ({ default: (await import("./slides/SlidesPage")).SlidesPage })),
  own: lazy(async () => ({ default: (await import("./own/OwnTablePage")).OwnTablePage })),
  about: lazy(async () => ({ default: (await import("./page/AboutPage")).AboutPage })),
  corrections: lazy(async () => ({ default: (await import("./page/CorrectionsPage")).CorrectionsPage })),
  status: lazy(async () => ({ default: (await import("./status/StatusPage")).StatusPage })),
  versions: lazy(async () => ({ default: (await import("./page/VersionsPage")).VersionsPage })),
};

const RECORDS: Readonly<Record<RecordPageId, ComponentType<{ readonly id: string }>>> = {
  dataset: DatasetPage,
  question: lazy(async () => ({ default: (await import("./disagree/QuestionPage")).QuestionPage })),
  counter: lazy(async () => ({ default: (await import("./counters/CounterPage")).CounterPage })),
  place: lazy(async () => ({ default: (await import("./subject/PlacePage")).PlacePage })),
  term: lazy(async () => ({ default: (await import("./subject/TermPage")).TermPage })),
  report: lazy(async () => ({ default: (await import("./sources/ReportPage")).ReportPage })),
};

export interface AppProps {
  readonly app: AppValue;
  /** Where a page is rendered without a browser: its path from the site's root, with a slash before it. */
  readonly path?: string;
}

export function App({ app, path }: AppProps): ReactElement {
  return (
    <AppContext value={app}>
      <Router
        {...(isOneFile(app.base) ? { hook: usePlace } : { base: app.base.pathname.replace(/\/$/u, "") })}
        {...(path === undefined ? {} : { ssrPath: `${app.base.pathname.replace(/\/$/u, "")}${path}` })}
      >
        <Framed />
      </Router>
    </AppContext>
  );
}

/** In the one-file edition another page begins afresh, as it does where the browser loads it: nothing stays open from the last. */
function Framed(): ReactElement {
  const [path] = useLocation();
  const { base } = useApp();
  return (
    <Shell key={isOneFile(base) ? path : ""}>
      <Suspense fallback={<Waiting />}>
        <Pages />
      </Suspense>
    </Shell>
  );
}

/** Records come first: "/disagree/:id" before "/disagree". */
function Pages(): ReactElement {
  return (
    <Switch>
      {RECORD_PAGES.map(({ id: page, folder }) => {
        const Page = RECORDS[page];
        return (
          <Route key={page} path={`/${folder}/:id/*?`}>
            {({ id }) => <Page key={id} id={id} />}
          </Route>
        );
      })}
      {SINGLE_PAGES.flatMap(({ id, folder }) => {
        const Page = SINGLE[id];
        const before = [...MOVED_PAGES].flatMap(([moved, to]) => (to === id ? [moved] : []));
        const patterns = folder === "" ? ["/", "/index.html"] : [folder, ...before].map((one) => `/${one}/*?`);
        return patterns.map((pattern) => (
          <Route key={pattern} path={pattern}>
            <Page />
          </Route>
        ));
      })}
      <Route>
        <Elsewhere />
      </Route>
    </Switch>
  );
}

/** Room for a page whose code is on its way, so that the footer does not jump. */
function Waiting(): ReactElement {
  return <div className="waiting" />;
}

function Elsewhere(): ReactElement {
  const [path] = useLocation();
  return <NotFound wanted={decoded(path)} />;
}

/** A damaged escape in an address is shown as it stands. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
