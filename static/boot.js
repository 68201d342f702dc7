// Sets the theme before the first paint: a valid `theme` in the address wins for this visit, else the stored choice, else the system's.
(function () {
	var root = document.documentElement;
	var known = { light: 1, dark: 1 };
	var theme = null;
	try {
		theme = new URLSearchParams(location.search).get('theme');
		if (!known[theme]) theme = localStorage.getItem('rolescape-theme');
	} catch (e) {
		theme = null; // storage is blocked: as the system says
	}
	root.dataset.theme = known[theme] ? theme : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
})();
