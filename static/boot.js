// What runs before the first paint: docs/architecture.md has the list.
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
		theme = null;
	}
	root.dataset.theme = known[theme] ? theme : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
	for (var i = 0; i < views.length; i++) if (query.get(views[i])) root.dataset.elsewhere = '';

	var worker = new URL('service-worker.js', document.currentScript.src);
	addEventListener('load', function () {
		if (framed || !document.querySelector('[rel=modulepreload]')) return;
		try {
			navigator.serviceWorker.register(worker).catch(function () {});
		} catch (e) {}
	});
	addEventListener('unhandledrejection', function (event) {
		if (!root.dataset.started && /module/.test(event.reason))
			document.body.insertAdjacentHTML(
				'beforeend',
				'<div class="told" style="padding:0 16px"><p role="alert">A part of this page did not come. <a href="">Load it again</a>.</p></div>'
			);
	});
})();
