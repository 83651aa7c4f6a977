import { connect } from 'node:net';

/** What a server says to bytes that no HTTP client would send. */
export interface RawAnswer {
  /** Everything that came before the server closed the connection. */
  readonly text: string;
  readonly status: number | undefined;
  readonly body: string;
  /** Milliseconds from the connection to its end. */
  readonly took: number;
}

/**
 * Sends the bytes as they are and waits until the server closes the connection.
 *
 * @param url of a server on loopback
 */
export function sendRaw(url: string, bytes: string | Buffer): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // The server may close while it is still being sent to.
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString();
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      const [, body = ''] = text.split('\r\n\r\n');
      resolve({ text, status: status ? Number(status) : undefined, body, took: performance.now() - began });
    });
  });
}
