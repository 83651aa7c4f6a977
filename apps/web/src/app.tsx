import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, Route, Routes } from 'react-router';
import type { FeatureRoute } from './features/feature.ts';
import { features } from './features/features.ts';
import { BarePage } from './frame/bare-page.tsx';
import { HomePage } from './frame/home.page.tsx';
import { NotFoundPage } from './frame/not-found.page.tsx';
import { PageLoading } from './frame/page-loading.tsx';
import { PageTitle } from './frame/page-title.tsx';
import { Permitted } from './frame/permitted.tsx';
import { Shell } from './frame/shell.tsx';
import { Unbroken } from './frame/unbroken.tsx';
import { Themed } from './theme/themed.tsx';

export function App() {
  const { i18n } = useTranslation();
  return (
    <Suspense>
      <Themed key={i18n.dir()}>
        <BrowserRouter>
          <Unbroken>
            <Routes>
              <Route element={<BarePage />}>{routes.filter(({ route }) => route.bare).map(toElement)}</Route>
              <Route element={<Shell />}>
                <Route index element={<HomePage />} />
                {routes.filter(({ route }) => !route.bare).map(toElement)}
                <Route path="*" element={<NotFoundPage />} />
              </Route>
            </Routes>
          </Unbroken>
        </BrowserRouter>
      </Themed>
    </Suspense>
  );
}

interface OwnRoute {
  readonly feature: string;
  readonly route: FeatureRoute;
}

const routes: readonly OwnRoute[] = features.flatMap(({ id, routes }) =>
  routes.map((route) => ({ feature: id, route })),
);

const toElement = (own: OwnRoute) => (
  <Route key={`${own.feature} ${own.route.path}`} path={own.route.path} element={<RoutePage {...own} />} />
);

const pages = new Map<FeatureRoute, LazyExoticComponent<ComponentType>>(
  routes.map(({ route }) => [route, lazy(async () => ({ default: (await route.page()).Page }))] as const),
);

function RoutePage({ feature, route }: OwnRoute) {
  const Page = pages.get(route)!;
  return (
    <Unbroken>
      <PageTitle feature={feature} title={route.title} />
      <Permitted permission={route.permission}>
        <Suspense fallback={<PageLoading />}>
          <Page />
        </Suspense>
      </Permitted>
    </Unbroken>
  );
}
