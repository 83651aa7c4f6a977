import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createBrowserRouter, type RouteObject, RouterProvider } from 'react-router';
import type { FeatureRoute } from './features/feature.ts';
import { features } from './features/features.ts';
import { BarePage } from './frame/bare-page.tsx';
import { HomePage } from './frame/home.page.tsx';
import { NotFoundPage } from './frame/not-found.page.tsx';
import { PageLoading } from './frame/page-loading.tsx';
import { Permitted } from './frame/permitted.tsx';
import { ProblemPage } from './frame/problem.page.tsx';
import { Shell } from './frame/shell.tsx';
import { Themed } from './theme/themed.tsx';

export function App() {
  const { i18n } = useTranslation();
  const router = useMemo(makeRouter, []);
  return (
    <Themed key={i18n.dir()}>
      <RouterProvider router={router} />
    </Themed>
  );
}

function makeRouter() {
  const routes = features.flatMap((feature) => feature.routes.map((route) => ({ feature: feature.id, route })));
  const toObject = ({ feature, route }: (typeof routes)[number]): RouteObject => ({
    path: route.path,
    handle: { feature, title: route.title },
    errorElement: <ProblemPage />,
    element: <RoutePage route={route} />,
  });
  return createBrowserRouter([
    {
      element: <BarePage />,
      hydrateFallbackElement: <PageLoading />,
      errorElement: <ProblemPage />,
      children: routes.filter(({ route }) => route.bare).map(toObject),
    },
    {
      element: <Shell />,
      hydrateFallbackElement: <PageLoading />,
      errorElement: <ProblemPage />,
      children: [
        { index: true, element: <HomePage /> },
        ...routes.filter(({ route }) => !route.bare).map(toObject),
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ]);
}

const pages = new Map<FeatureRoute, LazyExoticComponent<ComponentType>>(
  features.flatMap(({ routes }) =>
    routes.map((route) => [route, lazy(async () => ({ default: (await route.page()).Page }))] as const),
  ),
);

function RoutePage({ route }: { readonly route: FeatureRoute }) {
  const Page = pages.get(route)!;
  return (
    <Permitted permission={route.permission}>
      <Suspense fallback={<PageLoading />}>
        <Page />
      </Suspense>
    </Permitted>
  );
}
