import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { cardBox } from '#core/layout/arrangement';
import { subjectOf } from '../../../../tests/support/subject';
import Signposts from './Signposts.svelte';

const SELECTED = 1;
const subject = subjectOf(40, SELECTED);
const free = { x0: 0, y0: 52, x1: 700, y1: 500 };
const card = cardBox(subject.arrangement, SELECTED);
/** The selected card in the middle; everyone else is out of view at this scale. */
const camera = { k: 2, x: 350 - (card.x0 + card.x1), y: 276 - (card.y0 + card.y1) };
const onvisit = vi.fn();

beforeEach(async () => {
	await page.viewport(1100, 700);
	onvisit.mockClear();
});

const show = (props: object = {}) =>
	render(Signposts, { subject, camera, free, width: 1100, covered: [], onvisit, ...props });

describe('signposts', () => {
	it('name who is out of view, and lead there by pointer and by keyboard', async () => {
		await show();
		const manager = page.getByRole('button', {
			name: /^Go to Position 0, manager, (above|left of|right of) the view$/
		});
		await manager.click();
		expect(onvisit).toHaveBeenLastCalledWith(0);
		const reports = page.getByRole('button', { name: /reports?, below the view/ });
		(reports.element() as HTMLElement).focus();
		expect(document.activeElement).toBe(reports.element());
		(reports.element() as HTMLElement).click();
		expect(subject.org.parent[onvisit.mock.lastCall![0] as number]).toBe(SELECTED);
	});

	it('stay inside the free part of the map, their words too', async () => {
		const { container } = await show();
		const origin = container.getBoundingClientRect();
		const buttons = [...container.querySelectorAll('button')];
		expect(buttons.length).toBeGreaterThan(1);
		for (const button of buttons) {
			const { left, right, top, bottom } = button.getBoundingClientRect();
			expect(bottom - top).toBe(30);
			expect(
				left - origin.left >= free.x0 &&
					right - origin.left <= free.x1 &&
					top - origin.top >= free.y0 &&
					bottom - origin.top <= free.y1
			).toBe(true);
			expect(button.scrollWidth).toBeLessThanOrEqual(button.clientWidth);
		}
	});

	it('have their arrow first, except when it points right', async () => {
		const { container } = await show();
		for (const button of container.querySelectorAll('button')) {
			const [arrow, words] = [button.querySelector('svg')!, button.querySelector('.words')!].map(
				(part) => part.getBoundingClientRect().left
			) as [number, number];
			expect(arrow > words).toBe(/right of the view/.test(button.getAttribute('aria-label')!));
		}
	});

	it('are two at most on a phone', async () => {
		const { container } = await show({ width: 390, free: { ...free, x1: 390 } });
		expect(container.querySelectorAll('button').length).toBeLessThanOrEqual(2);
	});

	it('are none without a selection', async () => {
		const { container } = await show({ subject: { ...subject, focus: undefined } });
		expect(container.querySelector('nav')).toBe(null);
	});
});
