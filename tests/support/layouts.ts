import { LAYOUTS, type Layout, type LayoutName } from '#core/layout/registry';

export const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];

/** Every layout of the registry, loaded. */
export const LAYOUT = Object.fromEntries(
	await Promise.all(LAYOUT_NAMES.map(async (name) => [name, await LAYOUTS[name].load()] as const))
) as Record<LayoutName, Layout>;
