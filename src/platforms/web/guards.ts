// Who may speak to the server at all: checks the Host and Origin headers and sets those that bind the page. Knows no session.

import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';

// Scripts, styles and pictures from here alone, none inline; the page can be neither framed nor talk to anybody else.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header('content-security-policy', POLICY);
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
    context.header('cross-origin-opener-policy', 'same-origin');
    context.header('cross-origin-resource-policy', 'same-origin');
  };
}

/** Against DNS rebinding: a name we never gave ourselves is not answered. A bare address cannot be rebound. */
export function onlyOwnHost(bound: string, names: readonly string[]): MiddlewareHandler {
  const known = new Set(['localhost', bare(bound), ...names].map((name) => name.toLowerCase()));
  const local = isLoopback(bound);
  return async (context, next) => {
    const host = hostName(context.req.header('host') ?? '');
    const mine = known.has(host) || (local ? isLoopback(host) : isIP(host) !== 0);
    return mine ? await next() : context.json({ code: 'forbidden' }, 421);
  };
}

/** A write must come from our own page: browsers name the page's origin with each of them. */
export function onlyOwnOrigin(): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return await next();
    const host = (context.req.header('host') ?? '').toLowerCase();
    const origin = context.req.header('origin') ?? '';
    const own = origin === `http://${host}` || origin === `https://${host}`;
    return own ? await next() : context.json({ code: 'forbidden' }, 403);
  };
}

export function isLoopback(host: string): boolean {
  const name = bare(host).toLowerCase();
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

/** In constant time, whatever the lengths: both are hashed first. */
export function sameSecret(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}

function hostName(header: string): string {
  return bare(header.replace(/:\d+$/, '')).toLowerCase();
}

function bare(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}
