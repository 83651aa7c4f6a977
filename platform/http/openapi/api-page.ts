import { randomBytes } from 'node:crypto';

/** What the page asks of the browser: our own program and style, no other place on the network, no frame around it. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // The program sets style attributes on its elements.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export const newNonce = (): string => randomBytes(16).toString('base64url');

export const apiPage = (nonce: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" nonce="${nonce}" content="${nonce}">
<title>HMS API</title>
</head>
<body>
<div id="api"></div>
<script src="/docs/nonce.js"></script>
<script src="/docs/scalar.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

/** Gives the page's nonce to every style that the program makes; it knows of the nonce for one of them only. */
export const nonceScript = `{
  const { nonce } = document.querySelector('meta[property=csp-nonce]');
  const create = document.createElement.bind(document);
  document.createElement = (tag, options) => {
    const element = create(tag, options);
    if (tag === 'style') element.nonce = nonce;
    return element;
  };
}
`;

/** Starts the page's program: nothing is fetched from or sent to anywhere but here. */
export const startScript = `Scalar.createApiReference('#api', {
  url: '/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  showDeveloperTools: 'never',
  hideClientButton: true,
  agent: { disabled: true },
  mcp: { disabled: true },
  persistAuth: false,
});
`;
