import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { RoleProfile } from '#core/roles/schema';
import Disagreements from './Disagreements.svelte';

const profile: RoleProfile = {
	id: 'cpo',
	responsibilities: [],
	decisionSources: {},
	measures: [],
	misconceptions: [],
	disagreements: [
		{
			id: 'C1',
			question: 'How many years?',
			show: 'years',
			section: 'experience',
			here: 'A wide range.',
			sides: [
				{ text: 'Ten at least.', years: { low: 10 }, sources: ['A'] },
				{ text: 'Fewer will do.', years: { low: 5, high: 10 }, sources: ['B', 'A'] }
			]
		}
	],
	sources: [
		{ key: 'A', title: 'An advert', kind: 'article', url: 'https://a.example/' },
		{ key: 'B', title: 'A guide', publisher: 'Guides', kind: 'book' }
	]
};

it('says each side in words, with a bar and its sources', async () => {
	const page = await render(Disagreements, { profile });
	await expect.element(page.getByText('How many years?')).toBeVisible();
	await expect.element(page.getByText('10 years or more')).toBeVisible();
	await expect.element(page.getByText('5 to 10 years')).toBeVisible();
	expect(page.container.querySelectorAll('circle')).toHaveLength(3);
	expect([...page.container.querySelectorAll('cite span')].map((source) => source.textContent)).toEqual([
		'An advert',
		'A guide, Guides',
		'An advert'
	]);
	expect([...page.container.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
		'https://a.example/',
		'https://a.example/'
	]);
});

it('opens a question by keyboard, and only that one, where there are several', async () => {
	const twice = [profile.disagreements![0]!, { ...profile.disagreements![0]!, id: 'C2', question: 'How many people?' }];
	const page = await render(Disagreements, { profile: { ...profile, disagreements: twice } });
	const [first, second] = page.container.querySelectorAll('details');
	expect([first!.open, second!.open]).toEqual([false, false]);
	second!.querySelector('summary')!.focus();
	await userEvent.keyboard('{Enter}');
	expect([first!.open, second!.open]).toEqual([false, true]);
});
