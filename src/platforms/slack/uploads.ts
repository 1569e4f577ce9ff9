// Slack's upload of files in three steps, as calls of one installation. Knows no picture.

import { z } from 'zod';
import type { Caller, SlackApi } from './api.ts';
import { faultOf, Refused } from './fault.ts';
import type { FileCalls } from './pictures.ts';

const UPLOAD_MS = 8000;

const ReservedFile = z.object({ file_id: z.string(), upload_url: z.url() });
const Info = z.object({ file: z.object({ mimetype: z.string().catch('') }) });

export function fileCalls(api: SlackApi, caller: Caller): FileCalls {
  return {
    async reserve({ name, length, alt }) {
      const args = { filename: name, length, alt_txt: alt };
      const { file_id, upload_url } = await api.call(caller, 'files.getUploadURLExternal', args, ReservedFile);
      return { id: file_id, address: upload_url };
    },

    async send(address, bytes) {
      try {
        const response = await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: new Uint8Array(bytes),
          redirect: 'error',
          signal: AbortSignal.timeout(UPLOAD_MS),
        });
        await response.body?.cancel();
        if (!response.ok) throw new Refused(response.status);
      } catch (cause) {
        throw faultOf('upload', cause);
      }
    },

    async complete(id, title) {
      await api.call(caller, 'files.completeUploadExternal', { files: [{ id, title }] }, z.unknown());
    },

    async isReady(id) {
      const { file } = await api.call(caller, 'files.info', { file: id }, Info);
      return file.mimetype !== '';
    },
  };
}
