import { createHash } from 'node:crypto';
import type { Provider } from 'oidc-provider';
import { type Html, html } from './html.ts';

/** The request as the provider's middleware sees it. */
export type Context = Parameters<Parameters<Provider['use']>[0]>[0];

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; display: grid; min-height: 100vh; place-items: center; background: Canvas; color: CanvasText; }
main { box-sizing: border-box; width: min(24rem, 100%); padding: 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 1rem; }
label { display: block; margin: 1rem 0 0.25rem; font-weight: 600; }
input { box-sizing: border-box; width: 100%; padding: 0.6rem; font: inherit; border: 1px solid GrayText; border-radius: 4px; }
.hospital { margin: 0; font-weight: 600; }
.hint { margin: 0.25rem 0 0; }
button { margin-top: 1.25rem; padding: 0.6rem 1rem; font: inherit; font-weight: 600; border: 0; border-radius: 4px;
  background: #0b5cad; color: #fff; cursor: pointer; }
button.second { padding-inline: 0; background: transparent; color: LinkText; text-decoration: underline; }
:focus-visible { outline: 3px solid #e0861a; outline-offset: 2px; }
[role='alert'] { margin: 0 0 1rem; padding: 0.75rem; border: 2px solid #b3261e; border-radius: 4px; }
`;

const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/**
 * Sends a page of the provider: no script, our own style only, in nobody's frame, its form sent nowhere else than to us and,
 * by redirection, to `target`, the origin of the application that asked.
 */
export function sendPage(ctx: Context, hospital: string, title: string, body: Html, target = ''): void {
  ctx.type = 'html';
  ctx.set('cache-control', 'no-store');
  ctx.set('referrer-policy', 'no-referrer');
  ctx.set('x-content-type-options', 'nosniff');
  ctx.set(
    'content-security-policy',
    `default-src 'none'; style-src ${styleHash}; form-action 'self' ${target}; frame-ancestors 'none'; base-uri 'none'`,
  );
  ctx.body = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${hospital}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<main>
<p class="hospital">${hospital}</p>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.markup;
}
