// The manifest from which Slack makes the app, for each way to run it: made of what we listen to and of the command list.

import type { Manifest } from '../../conversation/platform.ts';
import { type LanguageCode, languages } from '../../language/index.ts';
import { EVENTS_PATH } from './http-receiver.ts';
import { redirectUri } from './oauth.ts';
import { EVENTS, OPTIONAL_SCOPES, SCOPES, SHORTCUTS } from './subscriptions.ts';

/** How the app is reached, and whether by one workspace or by all that install it. */
export type ManifestFor = { readonly mode: 'socket' } | { readonly mode: 'http' | 'many'; readonly publicUrl: string };

const LONGEST_HINT = 1000;

export function slackManifest({ root, commands }: Manifest, way: ManifestFor, language: LanguageCode) {
  const { app } = languages[language].install;
  const isMany = way.mode === 'many';
  const address = way.mode === 'socket' ? undefined : `${way.publicUrl}${EVENTS_PATH}`;
  const words = commands.map(({ name, names }) => (names[language] ?? name).split(' ')[0]!);
  return {
    display_information: { name: root, description: app.description, long_description: app.longDescription },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: root, always_online: true },
      shortcuts: [
        { ...shortcut('explain'), name: app.explain, description: app.explainHint },
        { ...shortcut('help'), name: app.help, description: app.helpHint },
        { ...shortcut('quiz'), name: app.quiz, description: app.quizHint },
      ],
      slash_commands: [
        {
          command: `/${root}`,
          ...(address && { url: address }),
          description: app.command,
          usage_hint: [...new Set(words)].join(' | ').slice(0, LONGEST_HINT),
          // What is typed is mathematics: `a<b` must not come as a link or a mention.
          should_escape: false,
        },
      ],
      assistant_view: { assistant_description: app.assistant },
    },
    oauth_config: {
      ...(way.mode === 'many' && { redirect_urls: [redirectUri(way.publicUrl)] }),
      scopes: {
        bot: [...Object.keys(SCOPES), ...Object.keys(OPTIONAL_SCOPES)],
        bot_optional: Object.keys(OPTIONAL_SCOPES),
      },
    },
    settings: {
      event_subscriptions: { ...(address && { request_url: address }), bot_events: [...EVENTS] },
      interactivity: { is_enabled: true, ...(address && { request_url: address }) },
      org_deploy_enabled: isMany,
      socket_mode_enabled: way.mode === 'socket',
      // A token that rotates cannot stand in a variable.
      token_rotation_enabled: isMany,
    },
  };
}

function shortcut(which: keyof typeof SHORTCUTS) {
  const { type, callbackId } = SHORTCUTS[which];
  return { type, callback_id: callbackId };
}
