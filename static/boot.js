// Before the first paint: from the name of a page's file to the page; the theme (of the address, else stored, else the system's; a
// frame stores none); whether another view is asked for than the start page's picture shows.
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
})();
