/** The app: one page per address, within the shell. Pages other than a dataset's come in chunks of their own. */
import type { ReactElement } from "react";
import { lazy, Suspense, useEffect } from "react";
import { Route, Router, Switch, useLocation } from "wouter";
import { loadCatalog } from "../state/loadLibrary";
import type { App as AppValue } from "../state/useAppState";
import { AppContext, useApp } from "../state/useAppState";
import { Boundary } from "./Boundary";
import { DatasetPage } from "./page/DatasetPage";
import { NotFoundPage } from "./page/NotFoundPage";
import { usePlace } from "./usePlace";
import { isOneFile } from "../url/siteLinks";
import { Shell } from "./shell/Shell";

const HomePage = lazy(async () => ({ default: (await import("./home/HomePage")).HomePage }));
const DisagreePage = lazy(async () => ({ default: (await import("./disagree/DisagreePage")).DisagreePage }));
const QuestionPage = lazy(async () => ({ default: (await import("./disagree/QuestionPage")).QuestionPage }));
const TimelinePage = lazy(async () => ({ default: (await import("./timeline/TimelinePage")).TimelinePage }));
const ComparePage = lazy(async () => ({ default: (await import("./compare/ComparePage")).ComparePage }));
const GlossaryPage = lazy(async () => ({ default: (await import("./page/GlossaryPage")).GlossaryPage }));
const SourcesPage = lazy(async () => ({ default: (await import("./sources/SourcesPage")).SourcesPage }));
const ReportPage = lazy(async () => ({ default: (await import("./sources/ReportPage")).ReportPage }));
const SearchPage = lazy(async () => ({ default: (await import("./search/SearchPage")).SearchPage }));
const AboutPage = lazy(async () => ({ default: (await import("./page/AboutPage")).AboutPage }));
const CorrectionsPage = lazy(async () => ({ default: (await import("./page/CorrectionsPage")).CorrectionsPage }));
const SlidesPage = lazy(async () => ({ default: (await import("./slides/SlidesPage")).SlidesPage }));
const StatusPage = lazy(async () => ({ default: (await import("./status/StatusPage")).StatusPage }));
const VersionsPage = lazy(async () => ({ default: (await import("./page/VersionsPage")).VersionsPage }));

export interface AppProps {
  readonly app: AppValue;
  /** Where a page is rendered without a browser: its path from the site's root, with a slash before it. */
  readonly path?: string;
}

export function App({ app, path }: AppProps): ReactElement {
  useEffect(() => {
    if (app.store.getState().library === null) void loadCatalog(app.store, app.base);
  }, [app]);
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
      <Boundary fallback={<Failed />}>
        <Suspense fallback={<Waiting />}>
          <Pages />
        </Suspense>
      </Boundary>
    </Shell>
  );
}

function Pages(): ReactElement {
  return (
    <Switch>
      <Route path="/">
        <HomePage />
      </Route>
      <Route path="/index.html">
        <HomePage />
      </Route>
      <Route path="/d/:id/*?">{({ id }) => <DatasetPage key={id} id={id} />}</Route>
      <Route path="/disagree/:id/*?">{({ id }) => <QuestionPage key={id} id={id} />}</Route>
      <Route path="/disagree/*?">
        <DisagreePage />
      </Route>
      <Route path="/timeline/*?">
        <TimelinePage />
      </Route>
      <Route path="/compare/*?">
        <ComparePage />
      </Route>
      <Route path="/glossary/*?">
        <GlossaryPage />
      </Route>
      <Route path="/sources/:id/*?">{({ id }) => <ReportPage key={id} id={id} />}</Route>
      <Route path="/sources/*?">
        <SourcesPage />
      </Route>
      <Route path="/search/*?">
        <SearchPage />
      </Route>
      <Route path="/about/*?">
        <AboutPage />
      </Route>
      <Route path="/corrections/*?">
        <CorrectionsPage />
      </Route>
      <Route path="/slides/*?">
        <SlidesPage />
      </Route>
      <Route path="/status/*?">
        <StatusPage />
      </Route>
      <Route path="/v/*?">
        <VersionsPage />
      </Route>
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

/** A page that failed while it was shown. Loaded anew it comes as it was built, with its figures and notes, before any script. */
function Failed(): ReactElement {
  return (
    <div role="alert">
      <h1>This page stopped working</h1>
      <p>
        Its figures and notes are in the page itself: <a href="">load it anew</a>, with scripts off if it stops again. Nothing you collected
        is lost.
      </p>
    </div>
  );
}

function Elsewhere(): ReactElement {
  const [path] = useLocation();
  return <NotFoundPage wanted={decoded(path)} />;
}

/** A damaged escape in an address is shown as it stands. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
