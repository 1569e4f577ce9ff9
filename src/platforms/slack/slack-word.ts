// A word of Slack's for the log: of anything else only that it was none.

export function slackWord(text: unknown): string {
  return typeof text === 'string' && /^[a-z_]{1,40}$/.test(text) ? text : 'for no reason given';
}
