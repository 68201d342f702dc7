import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/* `npm run generate` writes what is checked in but made from code: the JSON Schemas. (Width table: tests/support/widths.mjs.) */

const root = fileURLToPath(new URL('../..', import.meta.url));
const server = await createServer({
	root,
	configFile: false,
	logLevel: 'error',
	server: { middlewareMode: true },
	appType: 'custom'
});
const { jsonSchemas } = await server.ssrLoadModule('/tests/support/schemas.ts');
mkdirSync(`${root}static/schema`, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas()))
	writeFileSync(`${root}static/schema/${name}.json`, `${JSON.stringify(schema, undefined, '\t')}\n`);
await server.close();
