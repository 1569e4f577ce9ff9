// What the app listens to and may do, once: Bolt's listeners and the manifest are both made of it.

/** Events by their names in a manifest; those of the kind `message.…` arrive as `message`. */
export const EVENTS = [
  'app_home_opened',
  'app_uninstalled',
  'assistant_thread_started',
  'message.im',
  'tokens_revoked',
] as const;

/** Shortcuts by their callback ids: on a message, and anywhere. */
export const SHORTCUTS = {
  explain: { callbackId: 'explain', type: 'message' },
  help: { callbackId: 'help', type: 'global' },
  quiz: { callbackId: 'quiz', type: 'global' },
} as const;

/** What a shortcut from anywhere asks for, as if it were typed in the conversation with the app. */
export const ASKED_BY: ReadonlyMap<string, string> = new Map([
  [SHORTCUTS.help.callbackId, 'help'],
  [SHORTCUTS.quiz.callbackId, 'quiz status'],
]);

/** Each scope with the calls or payloads that need it. */
export const SCOPES: Readonly<Record<string, readonly string[]>> = {
  commands: ['/backprop', 'shortcuts'],
  'chat:write': ['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'chat.delete'],
  'chat:write.public': ['chat.postMessage in a public channel without an invitation'],
  'files:write': ['files.getUploadURLExternal', 'files.completeUploadExternal'],
  'files:read': ['files.info'],
  'im:history': ['message.im', 'conversations.history of a direct message', 'conversations.replies there'],
  'im:write': ['conversations.open'],
  'users:read': ['users.info'],
  'assistant:write': ['assistant_thread_started', 'assistant.threads.setSuggestedPrompts'],
};

/** Without them everything works; with them what was posted in a channel can be looked for before it is posted again. */
export const OPTIONAL_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'channels:history': ['conversations.history of a public channel', 'conversations.replies there'],
  'groups:history': ['conversations.history of a private channel', 'conversations.replies there'],
};
