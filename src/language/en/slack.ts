// Words of Slack's own surface: modals, App Home, what only Slack asks for. What the bot says stands elsewhere.

export const slack = {
  modal: {
    /** Shown in a form that is still being made. */
    loading: 'One moment…',
    close: 'Close',
    cancel: 'Cancel',
  },

  notInChannel: ({ invite }: { invite: string }) =>
    `I am not in this channel, so I cannot answer for everybody here. Anybody in it can let me in with \`${invite}\`; then ask again.`,
  formTooLate: 'A form has to open within three seconds, and I was too slow. Please try again.',
  formNeedsButton: 'That needs a form, and a form opens only from a button or from `/backprop`.',
  openForm: 'Open the form',
  welcome: 'Where shall we begin?',
};
