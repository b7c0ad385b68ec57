import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ClosedNetwork {
  port: number;
  /** Addresses that somebody asked for, `host:port` where the rest was encrypted. */
  readonly asked: string[];
  close: () => void;
}

/**
 * What browsers ask on their own account, and the site itself, to which they connect ahead of a
 * request that then never comes: the drivers see those of the pages before they get here.
 */
const BROWSERS_OWN =
  /(?:^|[./])(?:coconala\.com|google\.com|googleapis\.com|gvt1\.com|mozilla\.(?:com|net|org)|firefox\.com)(?:[:/]|$)/;

/** A proxy that lets nothing through and remembers what wanted to leave. */
export async function openClosedNetwork(): Promise<ClosedNetwork> {
  const asked: string[] = [];
  const note = (url = '') => {
    if (!BROWSERS_OWN.test(url)) asked.push(url);
  };
  const server = createServer((request, response) => {
    note(request.url);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url);
    // The browser may hang up first; nothing was to be said to it anyway.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
