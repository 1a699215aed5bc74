/** What the bot's token must be allowed to do; `manifest.yml` asks for the same. */
export const BOT_SCOPES = [
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:write',
  'usergroups:read',
  'users:read',
] as const
