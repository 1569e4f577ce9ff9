// What `settings` and `home` say.

export const settings = {
  title: 'Settings',
  mine: 'Your language',
  here: 'For everybody here',
  account: 'Your account',
  auto: (v: { language: string }) => `as your app asks for it (now ${v.language})`,
  notSet: 'each person’s own',
  /** How each language is called. */
  languages: { en: 'English', ko: 'Korean', auto: 'As my app says' },
  whose: { me: 'For me', server: 'For everybody here' },
  platforms: { discord: 'Discord', slack: 'Slack', web: 'Web chat', terminal: 'Terminal' },
  onlyHere: (v: { platform: string }) => `on ${v.platform} alone`,
  linked: (v: { platforms: readonly string[] }) => `one on ${v.platforms.join(', ')}`,
  chooseMine: 'Your language …',
  chooseHere: 'Everybody’s language …',
  changedMine: (v: { language: string }) => `I answer you in ${v.language} from now on.`,
  changedMineAuto: (v: { language: string }) => `I follow your app’s language from now on: ${v.language}.`,
  changedHere: (v: { language: string }) =>
    `I answer everybody here in ${v.language} from now on, but for those who chose a language of their own.`,
  changedHereAuto: 'I answer everybody here in their own language from now on.',
  link: 'Link a platform',
  enter: 'Enter a code',
  linkTitle: 'One history on two platforms',
  linkHow: 'Open me on the other platform and type this there:',
  linkUntil: 'The code works once. It ends ',
  linkForm: 'Link a platform',
  linkField: 'The code from the other platform',
  linkSubmit: 'Link',
  joined: (v: { platforms: readonly string[] }) =>
    `Done: you are one person on ${v.platforms.join(', ')}, with one history and one standing.`,
};

export const home = {
  title: 'Feel backpropagation',
  welcome:
    'Hello! Ask me for any gradient and see each factor of the chain rule with its number: error, slope, input. Start with a lesson, or with the network of the article.',
  back: 'Welcome back! Go on where you were, or ask for any gradient.',
  reading: 'You were reading',
  start: 'Start the first lesson',
  goOn: 'Go on reading',
  data: 'What I keep of you',
  quiz: 'Quiz',
  kept: 'the language you chose, the page you read last, which platforms you linked, and your quiz answers with their points; what you typed in a round is forgotten after 90 days. No message of yours.',
  settings: 'Settings',
};
