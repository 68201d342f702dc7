import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { SvelteMap } from 'svelte/reactivity';
import { buildLibrary } from '#core/roles/library';
import { buildFile } from '#core/org/build-org';
import { placeOf } from '#core/org/ids';
import type { Org } from '#core/org/org';
import { divide } from '#core/org/territories';
import { WHOLE } from '#core/view/scope';
import { Atlas } from '#state/atlas.svelte';
import { Find } from '#state/find.svelte';
import { linksFrom } from '#ui/parts/links';
import '#ui/tokens.css';
import '#ui/base.css';
import FindField from './FindField.svelte';

const attributes = {
	asks: 'What next?',
	scope: 1,
	covers: 'A thing',
	horizon: [0, 3] as [number, number],
	people: 0,
	leads: 'No one',
	focus: [50, 50, 0],
	facing: 'in',
	budget: 0,
	pnl: 'none',
	accountability: 'outcome',
	metrics: [],
	years: [1, 2],
	stages: []
} as const;
const role = (id: string, title: string, short: string, level: 'c-suite' | 'vp' | 'ic', aliases: string[] = []) => ({
	id,
	title,
	short,
	level,
	aliases,
	discipline: 'product-management' as const,
	line: 'Does it.',
	mission: 'Does it.',
	decisions: {},
	skills: [],
	card: [],
	attributes: {
		...attributes,
		focus: [50, 50, 0] as [number, number, number],
		questions: [],
		metrics: [],
		stages: [],
		years: [1, 2] as [number, number]
	}
});
const library = buildLibrary({
	roles: [
		role('cpo', 'Chief Product Officer', 'CPO', 'c-suite'),
		role('vp', 'Vice President of Product', 'VP Product', 'vp'),
		role('pm', 'Product Manager', 'PM', 'ic'),
		role('owner', 'Product Owner', 'PO', 'ic')
	],
	decisions: [],
	skills: []
});
const orgOf = (roles: string[]): Org => {
	const built = buildFile(
		{
			format: 'rolescape-org',
			version: 1,
			id: 'test',
			title: 'Test',
			positions: roles.map((id, i) => ({ id, role: id, ...(i > 0 && { manager: roles[0]! }) }))
		},
		library
	);
	if (!built.ok) throw new Error(JSON.stringify(built.problems));
	return built.value;
};
const org = orgOf(['cpo', 'vp', 'pm']);

const FILE = JSON.stringify({
	responsibilities: {},
	organisations: { owner: [0] },
	asked: [{ names: ['Scrum Master'], roles: ['owner'] }],
	examples: ['CPO vs PM', 'startup'],
	abbreviations: [
		{
			abbreviation: 'CPO',
			meanings: [{ words: 'Chief Product Officer', role: 'cpo' }, { words: 'Chief People Officer' }]
		}
	]
});
const dataOf = (text: string) => () => `data:application/json,${encodeURIComponent(text)}`;

const onlight = vi.fn();
const onchoose = vi.fn();
const onrole = vi.fn();
const onlead = vi.fn(() => true);
const onpick = vi.fn();
const links = linksFrom('/');

async function field(dataUrl: (file: string) => string = dataOf(FILE)) {
	const find = new Find({ library, org, territories: divide(org) }, dataUrl);
	const { component } = await render(FindField, { find, links, onlight, onchoose, onrole, onlead, onpick });
	const input = page.getByRole('combobox', { name: 'Find a role, skill or decision' });
	return { find, component: component as unknown as { open(): Promise<void> }, input };
}

const options = () => page.getByRole('option');
const activeOption = (): string | null => {
	const id = document.querySelector('[role=combobox]')!.getAttribute('aria-activedescendant');
	return id === null ? null : document.getElementById(id)!.getAttribute('aria-label');
};

beforeEach(async () => {
	vi.clearAllMocks();
	await page.viewport(1440, 900);
});

test('loads nothing before it is used', async () => {
	const dataUrl = vi.fn(dataOf(FILE));
	const { input } = await field(dataUrl);
	expect(dataUrl).not.toHaveBeenCalled();
	await input.click();
	expect(dataUrl).toHaveBeenCalledTimes(1);
	expect(dataUrl).toHaveBeenCalledWith('find.json');
});

test('arrow keys move through the results and light their places; Enter takes one', async () => {
	const { input } = await field();
	await input.fill('product');
	await expect.element(options().first()).toBeVisible();
	await expect.element(input).toHaveAttribute('aria-expanded', 'true');
	expect(
		document
			.getElementById(document.querySelector('[role=combobox]')!.getAttribute('aria-controls')!)!
			.getAttribute('role')
	).toBe('listbox');
	expect(activeOption()).toBeNull();
	await userEvent.keyboard('{ArrowDown}');
	expect(activeOption()).toMatch(/^Product Manager/);
	expect(onlight).toHaveBeenLastCalledWith(placeOf(org, 'pm'));
	await userEvent.keyboard('{ArrowUp}');
	// What is not on the map lights nothing.
	expect(activeOption()).toBe('Product operations, discipline');
	expect(onlight).toHaveBeenLastCalledWith(undefined);
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(onchoose).toHaveBeenCalledExactlyOnceWith(placeOf(org, 'pm'), { keyboard: true });
	await expect.element(input).toHaveValue('');
	await expect.element(input).toHaveAttribute('aria-expanded', 'false');
});

test('Enter takes the first result, and Enter on a role that the map lacks names it', async () => {
	const { input } = await field();
	await input.fill('cpo');
	await expect.element(page.getByText('CPO can also mean Chief People Officer.', { exact: true })).toBeVisible();
	await userEvent.keyboard('{Enter}');
	expect(onchoose).toHaveBeenCalledExactlyOnceWith(placeOf(org, 'cpo'), { keyboard: true });
	await input.fill('product owner');
	await expect.element(page.getByText('Not on this map')).toBeVisible();
	await userEvent.keyboard('{Enter}');
	expect(onrole).toHaveBeenCalledExactlyOnceWith('owner', ['startup'], { keyboard: true });
});

test('a click takes a result, although the field has the focus', async () => {
	const { input } = await field();
	await input.fill('vice');
	await options().first().click();
	expect(onchoose).toHaveBeenCalledExactlyOnceWith(placeOf(org, 'vp'), { keyboard: false });
	await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
});

test('Escape closes, then clears, then returns the focus', async () => {
	const button = document.createElement('button');
	document.body.append(button);
	const keys = vi.fn();
	window.addEventListener('keydown', keys);
	const { input, component } = await field();
	button.focus();
	await component.open();
	await expect.element(input).toHaveFocus();
	await input.fill('product');
	await expect.element(page.getByRole('listbox')).toBeVisible();
	keys.mockClear();
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
	await expect.element(input).toHaveValue('product');
	await userEvent.keyboard('{Escape}');
	await expect.element(input).toHaveValue('');
	await expect.element(input).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	expect(document.activeElement).toBe(button);
	expect(keys).not.toHaveBeenCalled();
	window.removeEventListener('keydown', keys);
	button.remove();
});

test('says that nothing fits and offers the closest', async () => {
	const { input } = await field();
	await input.fill('product wizard');
	await expect.element(page.getByText('No role called ‘product wizard’. Closest:', { exact: true })).toBeVisible();
	await expect
		.element(page.getByRole('status'))
		.toHaveTextContent(/^No role called ‘product wizard’\. Closest: Product Manager, .* and Roles side by side\.$/);
	expect(options().elements().length).toBeGreaterThan(2);
	await userEvent.keyboard('{Enter}');
	expect(onchoose).toHaveBeenCalledExactlyOnceWith(placeOf(org, 'pm'), { keyboard: true });
});

test('a question for two roles gives their comparison first, then both', async () => {
	const { input } = await field();
	await input.fill('po vs cpo');
	await expect.element(options().first()).toHaveAccessibleName('Compare PO and CPO, side by side');
	expect(
		options()
			.elements()
			.map((one) => one.getAttribute('aria-label')!.split(', ')[0])
	).toEqual(['Compare PO and CPO', 'Product Owner', 'Chief Product Officer']);
	await userEvent.keyboard('{Enter}');
	expect(onlead).toHaveBeenCalledExactlyOnceWith(
		expect.objectContaining({ kind: 'comparison', names: ['owner', 'cpo'], here: false })
	);
});

test('says what is on the map and what is not', async () => {
	const { input } = await field();
	await input.fill('product owner');
	await expect
		.element(page.getByRole('group', { name: 'Not on this map' }).getByRole('option'))
		.toHaveAccessibleName(/^Product Owner, in Startup/);
	await input.fill('chief');
	await expect.element(options().first()).toHaveAccessibleName(/^Chief Product Officer,/);
	await expect.element(page.getByRole('group')).not.toBeInTheDocument();
});

test('Tab adds positions to the comparison, and nothing else', async () => {
	const { input } = await field();
	await input.fill('cpo vs pm');
	await expect.element(options().first()).toBeVisible();
	await userEvent.keyboard('{ArrowDown}{ArrowDown}{Tab}');
	expect(onpick).toHaveBeenCalledExactlyOnceWith(placeOf(org, 'cpo'));
	await userEvent.keyboard('{ArrowUp}{Tab}');
	expect(onpick).toHaveBeenCalledTimes(1);
	await expect.element(input).not.toHaveFocus();
});

test('offers examples while nothing is typed, which are asked when they are chosen', async () => {
	const { input, component } = await field();
	await component.open();
	await expect.element(page.getByRole('listbox', { name: 'Examples' })).toBeVisible();
	await expect.element(page.getByRole('status')).toHaveTextContent('2 examples of what to ask.');
	await expect.element(input).toHaveAttribute('aria-expanded', 'true');
	await userEvent.keyboard('{ArrowDown}');
	expect(document.querySelector('[role=option][aria-selected=true]')!.textContent).toContain('CPO vs PM');
	await userEvent.keyboard('{Enter}');
	await expect.element(input).toHaveValue('CPO vs PM');
	await expect.element(options().first()).toHaveAccessibleName(/^Compare CPO and PM,/);
	await userEvent.keyboard('{Escape}{Escape}');
	await input.click();
	await page.getByRole('option', { name: 'startup' }).click();
	await expect.element(input).toHaveValue('startup');
	await expect.element(options().first()).toHaveAccessibleName('Startup, organisation');
	await expect.element(input).toHaveFocus();
});

test('announces the number of results once typing pauses', async () => {
	const { input } = await field();
	await input.fill('chief');
	await expect.element(page.getByRole('status')).toHaveTextContent('1 result.');
});

test('tells that loading failed, and tries again', async () => {
	let url = 'data:text/plain,nothing';
	const { input } = await field(() => url);
	await input.fill('product');
	await expect.element(page.getByText('The search could not be loaded.').first()).toBeVisible();
	url = dataOf(FILE)();
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect.element(options().first()).toBeVisible();
	await expect.element(input).toHaveFocus();
});

test('says that it takes a moment, but only where it does', async () => {
	let answer: (response: Response) => void = () => undefined;
	const fetching = vi.spyOn(window, 'fetch').mockReturnValue(new Promise((resolve) => (answer = resolve)));
	const { input } = await field();
	await input.fill('product');
	await expect.element(page.getByText('Getting the roles ready')).toBeVisible();
	answer(new Response(FILE));
	await expect.element(options().first()).toBeVisible();
	await expect.element(page.getByText('Getting the roles ready')).not.toBeInTheDocument();
	fetching.mockRestore();
});

test('finds in the organisation that is shown now', async () => {
	const shown = new SvelteMap([['org', org]]);
	const atlas = new Atlas(library, () => ({ org: shown.get('org')!, view: WHOLE }));
	const find = new Find(atlas, dataOf(FILE));
	await render(FindField, { find, links, onlight, onchoose, onrole });
	const input = page.getByRole('combobox');
	await input.fill('owner');
	await expect.element(page.getByText('Not on this map')).toBeVisible();
	shown.set('org', orgOf(['owner', 'pm']));
	await expect.element(page.getByText('Not on this map')).not.toBeInTheDocument();
	await userEvent.keyboard('{Enter}');
	expect(onchoose).toHaveBeenCalledExactlyOnceWith(0, { keyboard: true });
});

test('is a button in windows of middle width', async () => {
	await page.viewport(1000, 700);
	const { input } = await field();
	await expect.element(input).not.toBeInTheDocument();
	await page.getByRole('button', { name: 'Find a role' }).click();
	await expect.element(input).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	await expect.element(input).not.toBeInTheDocument();
});
