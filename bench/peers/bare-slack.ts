// The least that takes a signed command and answers it: a server, HMAC over the raw body, the form read, and one request
// back. No validation, no store, no picture.

import { createHmac, timingSafeEqual } from 'node:crypto';
import { Agent, createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

const { SECRET = '' } = process.env;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const answer = JSON.stringify({ response_type: 'ephemeral', replace_original: false, text: 'done', blocks: [] });

function say(address: string): void {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) };
  const sent = send(address, { method: 'POST', agent, headers }, (response) => response.resume());
  sent.on('error', () => {});
  sent.end(answer);
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    const timestamp = String(request.headers['x-slack-request-timestamp']);
    const digest = createHmac('sha256', SECRET).update(`v0:${timestamp}:`).update(body).digest('hex');
    const given = Buffer.from(String(request.headers['x-slack-signature']));
    const expected = Buffer.from(`v0=${digest}`);
    const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
    response.writeHead(isSigned ? 200 : 401).end();
    if (isSigned) say(new URLSearchParams(String(body)).get('response_url')!);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
