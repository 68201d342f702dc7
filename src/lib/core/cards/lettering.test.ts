import { describe, expect, it } from 'vitest';
import { LetteringFade } from './lettering';

describe('the words on the cards', () => {
	it('go before the new ones come', () => {
		const fade = new LetteringFade();
		expect(fade.at('titles', 0, true)).toEqual({ zoom: 'titles', alpha: 1, changing: false });
		expect(fade.at('roles', 1000, true)).toEqual({ zoom: 'titles', alpha: 1, changing: true });
		expect(fade.at('roles', 1040, true)).toEqual({ zoom: 'titles', alpha: 0.5, changing: true });
		expect(fade.at('roles', 1140, true)).toEqual({ zoom: 'roles', alpha: 0.5, changing: true });
		expect(fade.at('roles', 1200, true)).toEqual({ zoom: 'roles', alpha: 1, changing: false });
	});

	it('change at once where motion is not wanted', () => {
		const fade = new LetteringFade();
		fade.at('titles', 0, false);
		expect(fade.at('detail', 10, false)).toEqual({ zoom: 'detail', alpha: 1, changing: false });
	});
});
