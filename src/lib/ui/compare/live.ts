import { ok, type Result } from '#core/base/result';
import { ComparisonPage } from '#state/comparison-page.svelte';
import { readFirst } from '#state/first-data';
import { Find } from '#state/find.svelte';
import type { Surroundings } from '#state/map-page.svelte';
import App from './CompareApp.svelte';

/** The live compare page: its state, what it finds roles with, and the component that shows it. */
export interface Live {
	readonly compare: ComparisonPage;
	readonly find: Find;
	readonly App: typeof App;
}

/** Reads what comparing needs: the library's index and the first organisation. */
export async function goLive(surroundings: Surroundings): Promise<Result<Live>> {
	const data = await readFirst(surroundings.dataUrl);
	if (!data.ok) return data;
	const compare = new ComparisonPage(data.value.library, data.value.first, surroundings);
	return ok({ compare, find: new Find(compare.atlas, surroundings.dataUrl), App });
}
