// Words of Discord's own surface: the command list, permissions, context menus. What the bot says stands elsewhere.

export const discord = {
  root: 'Feel backpropagation: any gradient, every factor, pictures you can change',

  explain: 'Explain this gradient',

  permissions: {
    viewChannel: 'View Channel',
    sendMessages: 'Send Messages',
    sendMessagesInThreads: 'Send Messages in Threads',
    attachFiles: 'Attach Files',
  },
  permissionMissing: ({ names }: { names: readonly string[] }) =>
    names.length === 1
      ? `I may not answer here for everybody: I lack the permission “${names.join(', ')}”. Somebody who manages this channel can grant it under Edit Channel → Permissions.`
      : `I may not answer here for everybody: I lack the permissions “${names.join('”, “')}”. Somebody who manages this channel can grant them under Edit Channel → Permissions.`,

  formTooLate: 'A form can only open as the first thing Discord hears from me, and I was too slow. Please try again.',
  formNeedsCommand:
    'That needs a form, and a form opens only from the command list: type a slash and choose /backprop.',
};
