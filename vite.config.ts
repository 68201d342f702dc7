import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/** `npm start` says where the app is, in one plain line. */
const address: Plugin = {
	name: 'rolescape-address',
	configurePreviewServer(server) {
		server.printUrls = () => console.log(`Rolescape: ${server.resolvedUrls?.local[0] ?? ''}`);
	}
};

export default defineConfig({
	plugins: [sveltekit(), address],
	build: { target: 'es2022' }
});
