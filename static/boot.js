// Before the first paint: from the name of a page's file to the page; the theme (of the address, else stored, else the system's; a
// frame stores none); whether another view is asked for than the start page's picture shows. Later, on pages of the app: what is kept
// offline, which frames do without, and a word where the app does not come.
(function () {
	var named = /(embed)\.html$|index\.html$/.exec(location.pathname);
	if (named)
		return location.replace(
			location.pathname.slice(0, named.index) + (named[1] ? 'embed/' : '') + location.search + location.hash
		);
	var root = document.documentElement;
	var known = { light: 1, dark: 1 };
	var views = ['org', 'role', 'at', 'layout', 'levels', 'fold', 'unfold', 'top', 'compare', 'camera', 'roles'];
	var query = new URLSearchParams(location.search);
	var theme = query.get('theme');
	var framed = /\/embed\/?$/.test(location.pathname);
	try {
		if (!known[theme] && !framed) theme = localStorage.getItem('rolescape-theme');
	} catch (e) {
		theme = null; // storage is blocked: as the system says
	}
	root.dataset.theme = known[theme] ? theme : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
	for (var i = 0; i < views.length; i++) if (query.get(views[i])) root.dataset.elsewhere = '';

	var worker = new URL('service-worker.js', document.currentScript.src);
	addEventListener('load', function () {
		if (framed || !document.querySelector('link[rel=modulepreload]')) return;
		try {
			navigator.serviceWorker.register(worker).catch(function () {}); // refused: nothing is kept
		} catch (e) {
			// a sandbox, or a browser that has none
		}
	});
	addEventListener('unhandledrejection', function () {
		if (root.dataset.started !== undefined || document.getElementById('not-started')) return;
		var told = document.createElement('p');
		told.id = 'not-started';
		told.style.cssText =
			'position:fixed;z-index:9;inset:auto 16px 16px;width:fit-content;margin:0 auto;padding:10px 16px;border-radius:12px;background:#1a1e26;color:#fbfaf7;font:14px/20px system-ui,sans-serif';
		told.setAttribute('role', 'alert');
		told.append('A part of this page did not come. ');
		var again = told.appendChild(document.createElement('a'));
		again.href = location.href;
		again.textContent = 'Load it again';
		again.style.color = 'inherit';
		again.onclick = function () {
			location.reload();
			return false;
		};
		told.append('.');
		document.body.append(told);
	});
})();
