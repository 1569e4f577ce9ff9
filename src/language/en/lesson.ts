// What stands around every page of a lesson, and around sending one.

export const lesson = {
  all: 'All lessons',
  predict: 'Predict:',
  right: 'Right!',
  wrong: 'Not quite.',
  previous: '← Previous',
  next: 'Next →',
  nextLesson: (name: string) => `Next: ${name} →`,
  explain: 'Explain in DM',
  sent: 'I sent it to you as a direct message.',
  closed:
    'I could not write to you: direct messages are closed. Allow direct messages from this server in its privacy settings (or from this app), then press the button again. Until then, here it is, for your eyes only:',
  again: 'Send it again',
};
