// Bolt's libraries log on their own, and what people wrote stands in some of it. They say nothing here: we log ourselves.

import { LogLevel, type webApi } from '@slack/bolt';

export const quietLogger: webApi.Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  // Asked before anything costly is put into words.
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
