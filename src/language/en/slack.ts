// Words of Slack's own surface: modals, App Home, what only Slack asks for. What the bot says stands elsewhere.

export const slack = {
  modal: {
    /** Shown in a form that is still being made. */
    loading: 'One moment…',
    close: 'Close',
    cancel: 'Cancel',
  },

  nothingToExplain: ({ example }: { example: string }) =>
    `I found no network in that message. I look for lines such as \`${example}\`, for \`net=2-3-2\`, or for a weight matrix such as \`[[0.8, -0.4], [0.3, 0.6]]\`.`,
  notInChannel: ({ invite }: { invite: string }) =>
    `I am not in this channel, so I cannot answer for everybody here. Anybody in it can let me in with \`${invite}\`; then ask again.`,
  formTooLate: 'A form has to open within three seconds, and I was too slow. Please try again.',
  formNeedsButton: 'That needs a form, and a form opens only from a button or from `/backprop`.',
  openForm: 'Open the form',
  welcome: 'Where shall we begin?',
};
