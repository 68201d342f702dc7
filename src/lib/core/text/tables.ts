import { FACES, type Face, type Instance } from './faces';
import { readerOf, walkList, walkTable } from './packed';
import {
	ADVANCES,
	CHARACTER_RUNS,
	KERNED_LEFT,
	KERNED_RIGHT,
	KERNING,
	KERNING_STEP,
	MASTERS,
	type Master
} from './widths.generated';

/** Widths of one face, in em. */
export interface WidthTable {
	/** Advance of each slot (see `slotOf`); slots of unmeasured characters hold 1. */
	readonly advances: Float32Array;
	/** Kerning of left and right kerning slot, at `left * KERNING_SLOTS + right`; row and column 0 are zero. */
	readonly kerning: Float32Array;
}

/** Character codes below this have the slot of the same number. */
export const DIRECT_SLOTS = 0x250;
const PUNCTUATION_START = 0x2000;
const PUNCTUATION_END = 0x2240;
/** The slot of every character without one of its own: 1 em wide, not kerned. */
export const UNKNOWN_SLOT = DIRECT_SLOTS + PUNCTUATION_END - PUNCTUATION_START;
/** The slot of what takes no room: combining marks, joiners, signs of direction, variation selectors. */
export const ZERO_SLOT = UNKNOWN_SLOT + 1;
/** The slot of Hebrew, Arabic and their neighbours, which another font paints: joined letters are narrow. */
const LEFTWARD_SLOT = ZERO_SLOT + 1;
/** What their words take on average in a wide font. */
const LEFTWARD = 0.65;
const SLOTS = LEFTWARD_SLOT + 1;

/** How many characters are kerned, and one for all others (kerning slot 0). */
export const KERNING_SLOTS = KERNED_LEFT.length + 1;

/** The kerning slot of each slot. */
export const KERNING_SLOT_OF = kerningSlots();

/** Where a character code finds its advance. */
export function slotOf(code: number): number {
	if (code >= 0x300 && code < 0x370) return ZERO_SLOT;
	if (code < DIRECT_SLOTS) return code;
	if (code >= 0x590 && code < 0x900) return LEFTWARD_SLOT;
	if ((code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)) return ZERO_SLOT;
	if (code >= 0x2066 && code <= 0x2069) return ZERO_SLOT;
	if (code >= PUNCTUATION_START && code < PUNCTUATION_END) return code - PUNCTUATION_START + DIRECT_SLOTS;
	if (code >= 0xfe00 && code <= 0xfe0f) return ZERO_SLOT;
	return UNKNOWN_SLOT;
}

/** The codes of all measured characters. */
const MEASURED = CHARACTER_RUNS.flatMap(([first, last]) =>
	Array.from({ length: last - first + 1 }, (_, i) => first + i)
);

/** The code of the letter that a mark is on, where that is a measured one: of é that of e; else the code itself. */
function baseOf(code: number): number {
	const base = String.fromCharCode(code).normalize('NFD').charCodeAt(0);
	return base < 0x7f ? base : code;
}

const tables = new Map<Face, WidthTable>();

/** The widths of a face, unpacked when the face is first asked for. */
export function widthTable(face: Face): WidthTable {
	let table = tables.get(face);
	if (table === undefined) {
		table = unpack(face);
		tables.set(face, table);
	}
	return table;
}

function unpack(face: Face): WidthTable {
	const instance: Instance | undefined = FACES[face];
	if (instance === undefined) throw new TypeError(`unknown face ${String(face)}: expected one of FACES`);
	const mix = mixOf(instance);
	return { advances: unpackAdvances(mix), kerning: unpackKerning(mix) };
}

function unpackAdvances(mix: Mix): Float32Array {
	const advances = new Float32Array(SLOTS).fill(1);
	const values = mixed(mix, advancesOf);
	MEASURED.forEach((code, i) => {
		// A letter with a mark is written as what it is more than the letter alone, which has a lower code.
		const base = baseOf(code);
		advances[slotOf(code)] = at(values, i) / 1000 + (base === code ? 0 : at(advances, slotOf(base)));
	});
	const space = at(advances, 0x20);
	for (let code = 0x09; code <= 0x0d; code++) advances[code] = space; // canvas paints line breaks and tabs as spaces
	advances[ZERO_SLOT] = 0;
	advances[LEFTWARD_SLOT] = LEFTWARD;
	return advances;
}

function unpackKerning(mix: Mix): Float32Array {
	const steps = mixed(mix, kerningOf);
	const kerning = new Float32Array(KERNING_SLOTS * KERNING_SLOTS);
	const [lefts, rights] = [kerningSlotsOf(KERNED_LEFT), kerningSlotsOf(KERNED_RIGHT)];
	let next = 0;
	for (const left of lefts)
		for (const right of rights) kerning[left * KERNING_SLOTS + right] = (steps[next++]! * KERNING_STEP) / 1000;
	return kerning;
}

const kerningSlotsOf = (characters: string): Uint8Array =>
	Uint8Array.from(characters, (character) => at(KERNING_SLOT_OF, slotOf(character.charCodeAt(0))));

/** The advances of a master as they are written. */
const advancesOf = (master: Master): Int16Array =>
	walkList(readerOf(ADVANCES[master]), new Int16Array(MEASURED.length), (i) =>
		Number(baseOf(MEASURED[i]!) !== MEASURED[i])
	);

const kernings = new Map<Master, Int8Array>();

/** Kerning steps of a master, unpacked once. */
function kerningOf(master: Master): Int8Array {
	let steps = kernings.get(master);
	if (steps === undefined) {
		const hints = master === 'light' ? undefined : kerningOf('light');
		const room = new Int8Array(KERNED_LEFT.length * KERNED_RIGHT.length);
		steps = walkTable(readerOf(KERNING[master]), room, KERNED_RIGHT.length, hints);
		kernings.set(master, steps);
	}
	return steps;
}

function kerningSlots(): Uint8Array {
	const slots = new Uint8Array(SLOTS);
	for (let index = 0; index < KERNED_LEFT.length; index++) {
		slots[slotOf(KERNED_LEFT.charCodeAt(index))] = index + 1;
	}
	return slots;
}

type Mix = Readonly<Record<Master, number>>;

/**
 * How much of each master makes the instance. Mona Sans interpolates in straight lines in both directions. Above 100 %
 * only bold lettering was measured, so there weight changes as it does at 100 %.
 */
function mixOf({ width, weight }: Instance): Mix {
	const { light, bold, narrowLight, wideBold } = MASTERS;
	const heavy = (weight - light.weight) / (bold.weight - light.weight);
	if (width <= light.width) {
		const narrow = (light.width - width) / (light.width - narrowLight.width);
		return {
			light: (1 - narrow) * (1 - heavy),
			bold: (1 - narrow) * heavy,
			narrowLight: narrow * (1 - heavy),
			narrowBold: narrow * heavy,
			wideBold: 0
		};
	}
	const wide = (width - bold.width) / (wideBold.width - bold.width);
	return { light: 1 - heavy, bold: heavy - wide, narrowLight: 0, narrowBold: 0, wideBold: wide };
}

/** The masters' numbers mixed. They are kept as differences from each other (see `ADVANCES`), so shares add up first. */
function mixed(mix: Mix, numbersOf: (master: Master) => ArrayLike<number>): Float64Array {
	const sum = Float64Array.from(numbersOf('light'));
	const add = (master: Master, share: number) => {
		if (share === 0) return;
		const numbers = numbersOf(master);
		at(numbers, sum.length - 1);
		for (let i = 0; i < sum.length; i++) sum[i]! += numbers[i]! * share;
	};
	add('bold', mix.bold + mix.narrowBold + mix.wideBold);
	add('narrowLight', mix.narrowLight + mix.narrowBold);
	add('narrowBold', mix.narrowBold);
	add('wideBold', mix.wideBold);
	return sum;
}

function at(numbers: ArrayLike<number>, index: number): number {
	const number = numbers[index];
	if (number === undefined) throw new RangeError(`widths.generated.ts ends before number ${index}`);
	return number;
}
