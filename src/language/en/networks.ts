// What is said about the networks that somebody saved.

export const networks = {
  title: 'Your networks',
  count: (v: { count: number; most: number }) => `${v.count} of ${v.most}`,
  none: 'You have saved none yet. Give one a name, and it can be asked for by that name wherever a network is asked for.',
  heading: (v: { name: string }) => `Network ${v.name}`,
  saved: (v: { name: string }) => `Saved as ${v.name}.`,
  savedAlready: (v: { name: string }) => `It is saved as ${v.name} already.`,
  use: 'Ask for it by its name: ',
  asksToReplace: (v: { name: string; before: string; after: string }) =>
    `You have ${v.name} already: ${v.before}. Put this one in its place? ${v.after}`,
  replace: 'Replace it',
  keep: 'Keep the old one',
  keepIt: 'Keep it',
  asksToDelete: (v: { name: string }) =>
    `Delete ${v.name}? What you made with it stays, and the buttons there go on working.`,
  delete: 'Delete',
  deleteOne: 'Delete one …',
  openOne: 'Open one …',
  deleted: (v: { name: string }) => `${v.name} is deleted.`,
  gradient: 'Its gradients',
  train: 'Train it',
  fresh: 'New network',
  saveThis: 'Save this network',
  form: 'Save a network',
  submit: 'Save',
};
