// `/backprop settings show`: how things are set. Where a group's name can be typed alone, `settings` is this.

import type { Command } from './command.ts';
import { settingsMessage } from './settings-message.ts';

export const settingsShow: Command<'settings show'> = {
  name: 'settings show',
  arguments: {},
  visibility: 'private',
  opensForm: false,
  standsForGroup: true,
  examples: [''],
  run: (_values, context) => settingsMessage(context),
};
