/** The keys that find from anywhere, as this platform writes them. */
export const findKeys = (): string => (/Mac|iP/.test(navigator.platform) ? '⌘ K' : 'Ctrl K');
