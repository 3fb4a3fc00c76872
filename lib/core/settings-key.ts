/** The key in cdktf.json’s `context` that holds the settings. */
export const settingsKey = 'scfTriggers';
