import { mapFonts } from '#browser/fonts';
import { ChartRenderer, type ChartFrame } from '#browser/chart-renderer';
import { panZoom } from '#browser/pan-zoom';
import { centreOn, fitInto, zoomAt, zoomRange, type Camera } from '#core/camera/camera';
import { Cards } from '#core/cards/content';
import { LEADER, zoomOf, type Zoom } from '#core/cards/zoom';
import { columnsOf } from '#core/import/columns';
import { TableRows } from '#core/import/table-rows';
import { cardBox, visibleEntry } from '#core/layout/arrangement';
import { EMPTY_LIBRARY } from '#core/roles/library';
import { buildOrg } from '#core/org/build-org';
import { placeOf } from '#core/org/ids';
import { divide } from '#core/org/territories';
import { PALETTES } from '#core/paint/palette';
import { arrangeOrg, type Subject } from '#core/scene/subject';

/*
 * The page for measuring (bench.html): the same reading (that of a table), layout, scene, painting and gestures as the app, with no mode of its
 * own. The contract is that of the side-by-side benchmark.
 */

const COLUMNS = ['id', 'title', 'manager', 'person'];

interface Row {
	id: string;
	parentId: string | null;
	title: string;
	name: string;
}

const host = document.querySelector<HTMLElement>('#chart')!;
const [map, past, overlay] = host.querySelectorAll('canvas');
const view = new ChartRenderer({ map: map!, past: past!, overlay: overlay! });

let subject: Subject | undefined;
let folded = new Uint8Array();
let camera: Camera = { x: 0, y: 0, k: 1 };
let zoom: Zoom | undefined;

const screen = () => ({ x0: 0, y0: 0, x1: innerWidth, y1: innerHeight });

function frame(): ChartFrame {
	zoom = zoomOf(camera.k, zoom);
	return {
		subject: subject!,
		camera,
		zoom,
		palette: PALETTES.light,
		pointing: { hovered: undefined, focused: undefined },
		view: screen(),
		covered: []
	};
}

const gestures = panZoom(host, {
	onstart: () => undefined,
	onmove(to) {
		camera = to;
		if (subject) view.draw(frame());
	},
	onend: () => undefined,
	ondouble: (at, direction) => show(zoomAt(camera, 2 ** direction, at, zoomRange(fitted().k)))
});

function show(to: Camera): void {
	camera = to;
	gestures.moveTo(camera);
	view.drawNow(frame());
}

function arrange(): void {
	const { org, territories, cards } = subject!;
	subject = { org, territories, cards, arrangement: arrangeOrg(org, territories, { folded }), focus: undefined };
}

function fitted(): Camera {
	const { box } = subject!.arrangement;
	const { x0, y0, x1, y1 } = screen();
	return fitInto(box, { x0: x0 + 16, y0: y0 + 16, x1: x1 - 16, y1: y1 - 16 });
}

function fit(): void {
	const to = fitted();
	gestures.limit(zoomRange(to.k));
	show(to);
}

const bench = {
	async load(rows: Row[], { expandDepth }: { expandDepth: number | null }): Promise<void> {
		view.resize(innerWidth, innerHeight, devicePixelRatio);
		const table = new TableRows(
			{ header: COLUMNS, columns: columnsOf(COLUMNS), separator: ',', line: 1 },
			EMPTY_LIBRARY
		);
		rows.forEach(({ id, title, parentId, name }, i) => table.take([id, title, parentId ?? '', name], i + 2));
		const { positions, places, problems } = table;
		const built = buildOrg({ id: 'bench', title: 'Bench', positions }, EMPTY_LIBRARY, places, problems);
		if (!built.ok) throw new Error(JSON.stringify(built.problems));
		const org = built.value;
		folded = new Uint8Array(org.size);
		if (expandDepth !== null) for (let p = 0; p < org.size; p++) folded[p] = org.depth[p]! >= expandDepth ? 1 : 0;
		const territories = divide(org);
		subject = {
			org,
			territories,
			cards: new Cards(org, EMPTY_LIBRARY),
			arrangement: arrangeOrg(org, territories, { folded }),
			focus: undefined
		};
		fit();
	},
	async toggle(id: string): Promise<void> {
		const position = placeOf(subject!.org, id);
		const before = cardBox(subject!.arrangement, visibleEntry(subject!.arrangement, subject!.org.parent, position));
		folded[position] = folded[position] === 1 ? 0 : 1;
		arrange();
		const after = cardBox(subject!.arrangement, visibleEntry(subject!.arrangement, subject!.org.parent, position));
		show({
			...camera,
			x: camera.x + (before.x0 - after.x0) * camera.k,
			y: camera.y + (before.y0 - after.y0) * camera.k
		});
	},
	async flyTo(id: string): Promise<void> {
		const { arrangement, org } = subject!;
		const card = cardBox(arrangement, visibleEntry(arrangement, org.parent, placeOf(org, id)));
		show(centreOn({ x: card.x0 + LEADER.width / 2, y: card.y0 + LEADER.height / 2 }, 1, screen()));
	},
	async fit(): Promise<void> {
		fit();
	},
	view: () => ({ ...camera })
};

declare global {
	interface Window {
		__bench?: typeof bench;
	}
}

await mapFonts(() => subject && view.drawNow(frame()));
window.__bench = bench;
