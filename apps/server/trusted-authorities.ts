import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import tls from 'node:tls';
import { invalid } from '@hms/platform/contract';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----/gs;

/**
 * Lets every line that leaves this process trust these authorities too. The list is the process's own, as that of Node is.
 *
 * @throws Failure `trusted-ca-wrong` in one sentence
 */
export async function trustAuthorities({ trustedCa }: { readonly trustedCa?: string | undefined }): Promise<void> {
  if (!trustedCa) return;
  const text = await readFile(trustedCa, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw wrong(
      error.code === 'ENOENT' ? `${trustedCa} does not exist` : `${trustedCa} cannot be read (${error.code})`,
    );
  });
  const certificates = text.match(CERTIFICATE) ?? [];
  if (certificates.length === 0 || !certificates.every(isCertificate))
    throw wrong(`${trustedCa} holds no PEM certificates`);
  // Came with Node 24.5.
  if (!tls.setDefaultCACertificates)
    throw wrong(`Node ${process.versions.node} takes none while it runs; name the file in NODE_EXTRA_CA_CERTS instead`);
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), ...certificates]);
}

const wrong = (why: string) => invalid('trusted-ca-wrong', `The authorities cannot be trusted: ${why}.`);

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
