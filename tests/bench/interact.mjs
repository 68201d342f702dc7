/* What a reader does on the explore page, and how long the page takes to answer. */

/** How long an answer is watched, ms: longer than any transition. */
const WATCHED = 1200;

const click = (touch, locator) => (touch ? locator.tap() : locator.click());

/** A place on the map where a card lies: the pointer says so. */
async function cardPlace(page) {
	const { width, height } = page.viewportSize();
	for (let y = 0.3; y < 0.8; y += 0.03)
		for (let x = 0.2; x < 0.8; x += 0.05) {
			const at = { x: Math.round(width * x), y: Math.round(height * y) };
			await page.mouse.move(at.x, at.y);
			if (await page.locator('[data-testid=chart].pointing').count()) return at;
		}
	throw new Error('There is no card in the middle of the map.');
}

const layers = async (page, touch) => {
	if (touch) await page.getByRole('button', { name: 'What the map shows' }).tap();
};

const choose = (page, touch, group, name) =>
	click(
		touch,
		touch ? page.getByRole('dialog').getByRole('radio', { name }) : page.getByRole(group, { name, exact: true }).first()
	);

/** Each with what is to be done before, and what is measured. */
const INTERACTIONS = [
	{
		name: 'select a card',
		prepare: cardPlace,
		act: (page, touch, at) => (touch ? page.touchscreen.tap(at.x, at.y) : page.mouse.click(at.x, at.y)),
		after: (page) => page.keyboard.press('Escape')
	},
	{
		name: 'fold a branch',
		prepare: (page) => page.locator('#outline [aria-expanded=true]').nth(1).focus(),
		act: (page) => page.keyboard.press('Shift+Space'),
		after: (page) => page.keyboard.press('Shift+Space')
	},
	{
		name: 'switch the layout',
		prepare: layers,
		act: (page, touch) => choose(page, touch, 'radio', 'Left to right'),
		after: (page, touch) => touch && page.keyboard.press('Escape')
	},
	{
		name: 'switch the organisation',
		prepare: layers,
		act: (page, touch) => choose(page, touch, 'button', 'Startup'),
		after: (page, touch) => touch && page.keyboard.press('Escape')
	},
	{
		name: 'open search',
		act: (page, touch) => click(touch, page.locator('.find button').filter({ visible: true }).first()),
		after: (page) => page.keyboard.press('Escape')
	}
];

/**
 * Does each of them once on a page that has come to rest. For each the time from the input to the next paint (by the browser's event
 * timing, which is in steps of 8 ms and silent below 16) and the longest task that followed; ms.
 */
export async function interact(page, touch) {
	const answers = {};
	for (const { name, prepare, act, after } of INTERACTIONS) {
		const prepared = await prepare?.(page, touch);
		await page.waitForTimeout(WATCHED);
		await page.evaluate(() => (window.__lab.events.length = window.__lab.tasks.length = 0));
		await act(page, touch, prepared);
		await page.waitForTimeout(WATCHED);
		answers[name] = await page.evaluate(() => ({
			paint: Math.max(8, ...window.__lab.events.map(({ duration }) => duration)),
			task: Math.max(0, ...window.__lab.tasks.map(({ duration }) => duration))
		}));
		await after?.(page, touch);
		await page.waitForTimeout(WATCHED);
	}
	return answers;
}
