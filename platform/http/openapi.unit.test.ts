import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOpenApi } from './openapi.ts';

describe('the OpenAPI document and its page', () => {
  let app: FastifyInstance;
  beforeAll(() => {
    app = Fastify();
    addOpenApi(app, [], 'https://hms.example');
  });
  afterAll(() => app.close());

  it('serves the document, compressed to those who take that', async () => {
    const plain = await app.inject('/openapi.json');
    expect(plain.json()).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'https://hms.example' }] });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    const small = await app.inject({ url: '/openapi.json', headers: { 'accept-encoding': 'br, gzip' } });
    expect(small.headers['content-encoding']).toBe('gzip');
    expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length);
  });

  it('shows it on a page that loads nothing from elsewhere', async () => {
    const page = await app.inject('/docs');
    const policy = String(page.headers['content-security-policy']);
    const nonce = /'nonce-([\w-]+)'/.exec(policy)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self';/);
    expect(page.body).toContain(`content="${nonce}"`);
    expect((await app.inject('/docs')).body).not.toContain(nonce);
    const sources = [...page.body.matchAll(/(?:src|href)="(?!data:)([^"]*)"/g)].map(([, source]) => source!);
    expect(sources).toEqual(['/docs/nonce.js', '/docs/scalar.js', '/docs/start.js']);
    for (const source of sources) {
      const script = await app.inject(source);
      expect(script.headers['content-type']).toContain('text/javascript');
      expect(() => new Function(script.body)).not.toThrow();
    }
  });
});
