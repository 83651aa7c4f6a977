import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { unavailable } from '@hms/platform/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders, SCRIPT_POLICY } from './page-headers.ts';
import { isAsset, isFile, isPage } from './web-paths.ts';

const NONCE = '__CSP_NONCE__';
const FOREVER = 'public, max-age=31536000, immutable';
const NOT_BUILT = 'The web application is not built here: ./hms start builds it.';

/**
 * Serves the built web application: its files, compressed as the build left them, and at every path that is nobody
 * else's the page in which it starts. A path that is neither is answered as if this were not here.
 *
 * @param folder what the build made; it may be replaced while this runs
 * @param publicUrl where people sign in; the machine's other names for itself lead there
 */
export function serveWeb(app: FastifyInstance, folder: string, publicUrl: string): void {
  const home = new URL(publicUrl);
  app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: folder,
      serve: false,
      suppressWarning: true,
      preCompressed: true,
      cacheControl: false,
      dotfiles: 'ignore',
      index: false,
    });
    scope.route<{ Params: { '*': string } }>({
      method: ['GET', 'HEAD'],
      url: '/*',
      async handler(request, reply) {
        const path = `/${request.params['*']}`;
        if (isFile(path)) return sendFile(reply, path);
        if (isPage(path) && wantsPage(path, request)) {
          if (isOtherNameOf(home, request.host)) return reply.redirect(publicUrl + request.url, 307);
          return sendPage(reply, folder, home);
        }
        reply.callNotFound();
        return reply;
      },
    });
  });
}

/** Programs that mistype a path of the interface are told so; a service worker asks for the first page as for any file. */
const wantsPage = (path: string, { headers }: FastifyRequest): boolean =>
  path === '/' || (headers.accept?.includes('text/html') ?? false);

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** `http://127.0.0.1:8080` is not the address at which signing in at `http://localhost:8080` ends. */
function isOtherNameOf(home: URL, host: string): boolean {
  const asked = URL.parse(`${home.protocol}//${host}`);
  if (!asked || asked.host === home.host || asked.port !== home.port) return false;
  return LOOPBACK.test(home.hostname) && LOOPBACK.test(asked.hostname);
}

function sendFile(reply: FastifyReply, path: string): FastifyReply {
  reply.header('cache-control', isAsset(path) ? FOREVER : 'no-cache');
  if (path.endsWith('.js')) reply.header('content-security-policy', SCRIPT_POLICY);
  return reply.sendFile(path);
}

async function sendPage(reply: FastifyReply, folder: string, home: URL): Promise<FastifyReply> {
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch((cause) => {
    throw unavailable('web-not-built', NOT_BUILT, { cause });
  });
  const nonce = randomBytes(16).toString('base64');
  reply.headers(pageHeaders(nonce, home)).type('text/html; charset=utf-8');
  return reply.send(page.replaceAll(NONCE, nonce));
}
