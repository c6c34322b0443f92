/** Proxies and certificates, for every request of the process. */
import { readFile } from "node:fs/promises";
import * as http from "node:http";
import * as tls from "node:tls";
import { CannotRun } from "../cannotRun.ts";

const proxyVariables = ["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"] as const;

/**
 * Takes the proxy from the environment, if it names one.
 *
 * @returns a sentence about the proxy; undefined without one
 * @throws {CannotRun} if this version of Node cannot use proxies
 */
export function useProxy(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const name = proxyVariables.find((variable) => (environment[variable] ?? "") !== "");
  if (name === undefined) return undefined;
  if (!("setGlobalProxyFromEnv" in http)) {
    throw new CannotRun(`${name} is set, but a proxy requires Node 24.14 or later; this is ${process.versions.node}.`);
  }
  http.setGlobalProxyFromEnv(environment);
  const { host, protocol } = new URL(environment[name] ?? "");
  return `Through the proxy ${protocol}//${host} (${name}).`;
}

/**
 * Trusts the authority whose certificate is in a file, besides the usual ones.
 *
 * @throws {CannotRun} if the file cannot be read or holds no certificate
 */
export async function trustAuthority(file: string): Promise<void> {
  const pem = await readFile(file, "utf8").catch((error: Error) => {
    throw new CannotRun(`--ca ${file} cannot be read: ${error.message}`);
  });
  if (!pem.includes("-----BEGIN CERTIFICATE-----")) throw new CannotRun(`--ca ${file} contains no PEM certificate.`);
  if (!("setDefaultCACertificates" in tls)) {
    throw new CannotRun(
      `--ca requires Node 24.5 or later; this is ${process.versions.node}. Set NODE_EXTRA_CA_CERTS instead.`,
    );
  }
  tls.setDefaultCACertificates([...tls.getCACertificates("default"), pem]);
}
