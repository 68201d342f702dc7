// Runs before the first paint. Leads from the name of a page's file to the page. Sets the theme: a valid `theme` in the address wins
// for this visit, else the stored choice, else the system's; a frame (/embed/) asks for no stored choice. And says whether the address
// asks for another view than the one whose picture the start page carries.
(function () {
	var named = /(embed)\.html$|index\.html$/.exec(location.pathname);
	if (named) return location.replace(location.pathname.slice(0, named.index) + (named[1] ? 'embed/' : '') + location.search + location.hash);
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
