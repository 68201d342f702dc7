import { createServer } from 'node:http';
import { builtSite } from './built-site.mjs';

/* build/ on a plain static server under a sub-path: `node static-server.mjs PORT /path/`. */

const [port, base] = process.argv.slice(2);

createServer(builtSite(base)).listen(Number(port), 'localhost');
