/** The app: one page per address, within the shell. */
import type { ReactElement } from "react";
import { useEffect } from "react";
import { Route, Router, Switch, useLocation } from "wouter";
import { loadCatalog } from "../state/loadLibrary";
import type { App as AppValue } from "../state/useAppState";
import { AppContext } from "../state/useAppState";
import { DatasetPage } from "./page/DatasetPage";
import { HomePage } from "./page/HomePage";
import { NotFoundPage } from "./page/NotFoundPage";
import { Shell } from "./shell/Shell";

export function App({ app }: { readonly app: AppValue }): ReactElement {
  useEffect(() => {
    void loadCatalog(app.store, app.base);
  }, [app]);
  return (
    <AppContext value={app}>
      <Router base={app.base.pathname.replace(/\/$/u, "")}>
        <Shell home={app.base.pathname}>
          <Switch>
            <Route path="/">
              <HomePage />
            </Route>
            <Route path="/index.html">
              <HomePage />
            </Route>
            <Route path="/d/:id/*?">{({ id }) => <DatasetPage key={id} id={id} />}</Route>
            <Route>
              <Elsewhere />
            </Route>
          </Switch>
        </Shell>
      </Router>
    </AppContext>
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
