import { ok, type Result } from '#core/base/result';
import { ComparisonPage } from '#state/comparison-page.svelte';
import { readFirst } from '#state/first-data';
import { Find } from '#state/find.svelte';
import type { Environment } from '#state/map-page.svelte';
import App from './CompareApp.svelte';

/** The live compare page: its state, what it finds roles with, and the component that shows it. */
export interface Live {
	readonly compare: ComparisonPage;
	readonly find: Find;
	readonly App: typeof App;
}

/** Reads what comparing needs: the library's index and the first organisation. */
export async function goLive(environment: Environment): Promise<Result<Live>> {
	const data = await readFirst(environment.dataUrl);
	if (!data.ok) return data;
	const compare = new ComparisonPage(data.value.library, data.value.first, environment);
	return ok({ compare, find: new Find(compare.atlas, environment.dataUrl), App });
}
