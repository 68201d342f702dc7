/*
 * `npm run bench -- <name> [options]`: measures the built site. Each measurement is a file of its own beside this one and can be
 * run alone, too; docs/measuring.md has what came out.
 */

const USAGE = `npm run bench -- <name> [options]      measures build/; run \`npm run build\` first (not for build, hostile)

  visits [--rounds 5] [address]         first visits on a phone and a desktop, and what answers how fast
  compare [rounds]                      the compare page with four roles
  large [positions] [reports each]      a large file, opened and used in the app
  memory [rounds]                       what stays in memory once large files are closed
  build [--before <commit>] [--rounds 3] [--size 1000000]
                                        an organisation made of a large file's text, by an earlier commit's code and by this
  hostile [part of a name]              what files cost that are made to cost much; fails above 2 s or 700 MB
`;

const BENCHES = {
	visits: './lab.mjs',
	compare: './compare.mjs',
	large: './large.mjs',
	memory: './memory.mjs',
	build: './build.mjs',
	hostile: './hostile.mjs'
};

const [name] = process.argv.splice(2, 1);
if (Object.hasOwn(BENCHES, name ?? '')) await import(BENCHES[name]);
else {
	console.log(USAGE);
	if (name !== undefined) process.exitCode = 2;
}
