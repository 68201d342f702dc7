import { mount } from 'svelte';
import FindField from '#ui/find/FindField.svelte';
import { linksFrom, roleHref } from '#ui/parts/links';
import { findsFrom } from './site-find';

/** The field of a page's bar, once it is there. */
export interface BarField {
	/** Puts the focus into it, and what was typed before it was there. */
	open(typed: string): Promise<void>;
}

/** Reads what finding needs; the field is put into an element by what comes back. What is found leads to its page. */
export async function findingFrom(home: string): Promise<(target: Element) => BarField> {
	const find = await findsFrom(home);
	void find.prepare();
	const links = linksFrom(home);
	return (target) => {
		const field = mount(FindField, {
			target,
			props: {
				find,
				links,
				onlight: () => undefined,
				onchoose: () => undefined,
				onrole: (role: string) => location.assign(roleHref(links, role))
			}
		});
		return {
			open(typed) {
				find.query += typed;
				return field.open();
			}
		};
	};
}
