/** What a key does for the map. */
export type MapCommand = 'find' | 'in' | 'out' | 'fit';

const KEYS: Readonly<Record<string, MapCommand>> = { '/': 'find', '+': 'in', '=': 'in', '-': 'out', '0': 'fit' };

/**
 * The command of a key press: Cmd or Ctrl with K finds from anywhere; single keys count only while the tree has the focus, or
 * nothing has, which is when somebody has clicked on the map.
 */
export function mapKey(
	{ key, ctrlKey, metaKey, altKey }: KeyboardEvent,
	focused: Element | null
): MapCommand | undefined {
	if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return 'find';
	if (ctrlKey || metaKey || altKey) return undefined;
	const onMap = focused === null || focused.tagName === 'BODY' || focused.closest('[role="tree"]') !== null;
	return onMap && Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
}
