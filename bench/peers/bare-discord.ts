// The least that answers an interaction: a socket, JSON.parse, and one request back. No validation, no store, no picture.

import { Agent, request } from 'node:http';
import { WebSocket } from 'ws';

const [restUrl] = process.argv.slice(2) as [string];
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function post(path: string, body: string): void {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const sent = request(`${restUrl}/v10${path}`, { method: 'POST', agent, headers }, (response) => response.resume());
  sent.on('error', () => {});
  sent.end(body);
}

const answer = JSON.stringify({ type: 5 });
const gateway = await fetch(`${restUrl}/v10/gateway/bot`, { headers: { authorization: `Bot ${process.env.TOKEN}` } });
const { url } = (await gateway.json()) as { url: string };
const socket = new WebSocket(`${url}?v=10&encoding=json`);
socket.on('message', (data) => {
  const { op, t, d } = JSON.parse(String(data));
  if (op === 10) {
    const properties = { os: 'linux', browser: 'bare', device: 'bare' };
    socket.send(JSON.stringify({ op: 2, d: { token: process.env.TOKEN, intents: 4096, properties, shard: [0, 1] } }));
    setInterval(() => socket.send(JSON.stringify({ op: 1, d: null })), d.heartbeat_interval).unref();
  }
  if (t === 'READY') process.stdout.write('ready\n');
  if (t === 'INTERACTION_CREATE') post(`/interactions/${d.id}/${d.token}/callback`, answer);
});
