/** Below these answers the hospital itself or one of its services; every other path is a page of the web application. */
const OTHERS = [
  '/api',
  '/auth',
  '/oauth',
  '/fhir',
  '/internal',
  '/live',
  '/docs',
  '/openapi.json',
  '/health',
  '/ready',
  '/metrics',
  '/assets',
];

/** Names without a leading dot, so there is no step upwards and no hidden file among them. */
const FILE = /^\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.(?:css|ico|jpg|js|json|mp3|png|svg|txt|wasm|webmanifest|webp|woff2)$/;

const isBelow = (path: string, above: string): boolean => path === above || path.startsWith(`${above}/`);

/** Whether the application itself, which then shows the right page, is the answer to this path. */
export const isPage = (path: string): boolean => !OTHERS.some((other) => isBelow(path, other));

/** Whether it may name a file of the build. */
export const isFile = (path: string): boolean => FILE.test(path) && (isPage(path) || isAsset(path));

/** Assets have a hash of their content in their name: they never change. */
export const isAsset = (path: string): boolean => isBelow(path, '/assets');
