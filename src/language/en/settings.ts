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
  boards: 'On boards',
  boardOwn: 'under your own name',
  boardAlias: (name: string) => `as “${name}”`,
  boardHidden: 'hidden: nobody sees that it is you',
  /** How each choice is called. */
  boardAs: { own: 'My own name', hidden: 'Hidden' },
  boardTitle: 'Your name on boards',
  boardField: 'Others see',
  boardHow:
    'Boards and standings call you that, those of before too; points and places stay as they are. Under another name or hidden, I tell nobody which points are yours.',
  boardChoose: 'Another name …',
  boardHide: 'Hide me',
  boardUnhide: 'My own name',
  boardForm: 'Your name on boards',
  boardLabel: 'Name, 1 to 32 characters',
  boardSubmit: 'Use it',
  boardNowOwn: 'Boards show your own name from now on.',
  boardNowAlias: (name: string) => `Boards call you “${name}” from now on.`,
  boardNowHidden: 'From now on nobody sees on boards that it is you.',
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
  kept: 'the language you chose, your name on boards, the page you read last, which platforms you linked, the networks you saved, the lines of your derivations, and your quiz answers with their points; what you typed in a round is forgotten after 90 days, a derivation a year after its last line. No other message of yours.',
  settings: 'Settings',
};
