import { content } from '#server/compile';

/*
 * The article that the map began with holds 83 facts. Each is listed with the places where the content says it: subject, id, part,
 * and words that a single statement there has to contain. tests/contracts/facts.test.ts looks.
 */

/**
 * [place, words]: the place as "role cpo responsibilities", "contrast cpo and cto crux", "careers P5 steps". "line startup pmm" is the role
 * of the manager there, "part cpo vision" the part in a decision, "value cpo people" an attribute.
 */
export type Place = readonly [string, RegExp];

const head = 'role head-of-product';
const director = 'role director-pm';

/** Every fact of the article, and where the content says it. */
export const FACTS: Record<string, readonly Place[]> = {
	S1: [
		[`${director} responsibilities`, /bridges business, engineering and design/i],
		[`${head} responsibilities`, /connects business, engineering and design/i]
	],
	S2: [[`${director} responsibilities`, /keeps the three aligned/]],
	S3: [
		[`${director} responsibilities`, /keeps its product roadmap moving/],
		['part director-pm roadmap', /^S$/]
	],
	S4: [
		[`${director} responsibilities`, /studies the market/i],
		['contrast director-pm and business-analyst lines', /looks at: markets/i]
	],
	S5: [[`${director} responsibilities`, /what customers need/]],
	S6: [
		[`${director} responsibilities`, /sets the strategy/i],
		['part director-pm strategy', /^A$/],
		[`${director} decisions`, /strategy of a product line/i]
	],
	S7: [[`${director} responsibilities`, /leads teams from several functions/i]],
	S8: [
		[`${director} experience`, /hard but worthwhile/],
		['careers P5 steps', /hard but worthwhile/]
	],
	S9: [['contrast cpo and vp-product crux', /the CPO for which products to make; the VP for which area comes first/]],
	S10: [
		['line startup pmm', /^head-of-product$/],
		[`${head} responsibilities`, /product marketers/]
	],
	S11: [
		['line startup product-designer', /^head-of-product$/],
		['line startup ui-designer', /^head-of-product$/],
		[`${head} responsibilities`, /UX\/UI designers/]
	],
	S12: [
		['line startup business-analyst', /^head-of-product$/],
		[`${head} responsibilities`, /business analysts/]
	],
	S13: [
		['line startup em', /^head-of-product$/],
		[`${head} responsibilities`, /engineering managers/],
		['disagreement C17 sides', /engineering managers are named/],
		['role em misconceptions', /an EM may report to a Head of Product/],
		['contrast cto and head-of-product lines', /engineering managers: report here in some firms/i],
		[`${head} misconceptions`, /may report to a Head of Product/],
		['organisation startup notes', /may lead engineering managers, too/]
	],
	S14: [
		[`${head} responsibilities`, /leads product managers/i],
		['value head-of-product people', /^[345]$/]
	],
	S15: [[`${head} responsibilities`, /decides from .*product metrics/i]],
	S16: [[`${head} responsibilities`, /decides from .*customer feedback/i]],
	S17: [[`${head} responsibilities`, /decides from .*market trends/i]],
	S18: [
		[`${head} responsibilities`, /decides from .* and .* together/i],
		['organisation startup advantages', /figures, feedback and market trends together and decides from all/]
	],
	S19: [
		['role cpo misconceptions', /without a CPO teams tend to see only their own area/i],
		['organisation scale-up drawbacks', /teams tend to see their own area only/]
	],
	S20: [
		['role cpo misconceptions', /drift in different directions/],
		['organisation scale-up drawbacks', /pulls in different directions/]
	],
	S21: [
		['role cpo responsibilities', /keeps product areas connected/i],
		['disagreement C19 sides', /areas stay connected/i],
		['organisation mid-size advantages', /keeps the areas of the product connected/]
	],
	S22: [
		['role cpo responsibilities', /products can be added while the main goals stay in sight/],
		['organisation mid-size advantages', /products can be added without the main goals slipping from view/i],
		['value cpo scope', /^5$/]
	],
	S23: [
		['role product-analyst responsibilities', /metrics of a team/],
		['role head-product-analytics mission', /product decisions numbers/]
	],
	S24: [['contrast cpo and cto crux', /which products are worth building; .* what technology carries them/]],
	S25: [['careers method', /take stock: .*gaps.*product directors/i]],
	S26: [['growth F1 rows', /^market research$/i]],
	S27: [['growth F2 rows', /^user feedback$/i]],
	S28: [['growth F3 rows', /^prioritisation$/i]],
	S29: [['growth F4 rows', /^roadmapping$/i]],
	S30: [['growth F5 rows', /^testing$/i]],
	S31: [['growth F6 rows', /^launching$/i]],
	S32: [['growth T1 rows', /^defining the vision$/i]],
	S33: [['growth T2 rows', /^aligning with business goals$/i]],
	S34: [['growth T3 rows', /^communicating with stakeholders$/i]],
	S35: [
		['growth L1 rows', /^managing product managers$/i],
		['careers method', /begin with the foundation, .* what strategy takes, and what leading people takes/i],
		[`${director} responsibilities`, /leads and mentors product managers/i]
	],
	S36: [
		['growth L2 rows', /^mentoring product managers$/i],
		[`${director} responsibilities`, /leads and mentors product managers/i]
	],
	S37: [
		['growth L3 rows', /^working across functions$/i],
		[`${director} responsibilities`, /teams from several functions/]
	],
	S38: [
		['growth L4 rows', /^influencing executives$/i],
		[`${director} responsibilities`, /wins over senior executives/]
	],
	S39: [[`${head} responsibilities`, /knows product development well/]],
	S40: [
		[`${head} judged`, /more of the organisation’s success than other roles in product/],
		['contrast head-of-product and pm lines', /answers for: the organisation’s success/i],
		['value head-of-product accountability', /^outcome$/],
		['value director-pm accountability', /^outcome$/]
	],
	S41: [['careers about', /chance to shape products that touch millions/]],
	S42: [['growth about', /guide for growing/]],
	S43: [['growth about', /from the fundamentals of product management up to .* the very top/]],
	S44: [
		['organisation startup about', /one head of product leads/],
		['organisation mid-size about', /three directors/],
		['organisation enterprise about', /vice presidents stand between/]
	],
	S45: [['careers method', /works through such steps, with the help on offer, can steer a career/]],
	S46: [[`${head} note`, /usually depends on company size and structure/]],
	S47: [['careers portfolio', /good portfolio is further proof of product skill/]],
	S48: [
		['careers portfolio', /^side project$/i],
		['careers method', /side projects/]
	],
	S49: [
		['careers portfolio', /^hackathon$/i],
		['careers method', /hackathons/]
	],
	S50: [
		['careers portfolio', /^contest of another kind$/i],
		['careers method', /contests/]
	],
	S51: [['careers portfolio', /future heads of product can show employers/i]],
	S52: content().library.roles.map(({ id }): Place => [`role ${id} feedback`, /^\S.*: \S/]),
	S53: [[`${director} experience`, /thorough knowledge of how products are developed/]],
	S54: [[`${director} experience`, /strong vision/]],
	S55: [[`${director} experience`, /leadership/]],
	S56: [[`${director} experience`, /clear communication/]],
	S57: [
		['role product-line-manager experience', /three kinds of skill .*technical/i],
		['role product-line-manager misconceptions', /technical and interpersonal skills beside a head/i]
	],
	S58: [['role product-line-manager experience', /three kinds of skill .*business/i]],
	S59: [['role product-line-manager experience', /three kinds of skill .*interpersonal/i]],
	S60: [
		['contrast cpo and vp-product crux', /both answer for product strategy/i],
		['role vp-product misconceptions', /both answer for product strategy/]
	],
	S61: [
		['contrast cpo and vp-product lines', /seat: broader and more executive/i],
		['role vp-product misconceptions', /the CPO with the broader, more executive view/]
	],
	S62: [['disagreement C19 sides', /raise reputation/]],
	S63: [['disagreement C19 sides', /market position, so that rivals take it seriously/]],
	S64: [
		['role cpo responsibilities', /lines product strategy up with every other function/i],
		['organisation mid-size advantages', /matched to where the other departments are heading/]
	],
	S65: [['role cpo responsibilities', /culture of innovation/]],
	S66: [
		['role cpo responsibilities', /question how things are done and propose better ways/],
		['role senior-pm responsibilities', /when a habit no longer serves and offers a new answer/]
	],
	S67: [
		['role cpo experience', /carries a lot of responsibility/],
		['value cpo accountability', /^outcome$/]
	],
	S68: [
		['role cpo experience', /adverts usually want at least 10 years/],
		['value cpo years', /^10,/],
		['careers figures', /^10 years or more of product management, product analytics/],
		['careers P14 steps', /usually ten years or more in the field/],
		['disagreement C1 sides', /adverts usually ask for ten years or more/i]
	],
	S69: [
		['role cpo experience', /product management, product analytics or something related/],
		['role head-product-analytics experience', /adverts for a CPO accept/i],
		['careers P15 steps', /product analytics is an accepted background/i]
	],
	S70: [
		[`${head} aliases`, /^Director \(Head\) of Product Management$/],
		[`${director} aliases`, /^Director \(Head\) of Product Management$/],
		['disagreement C2 sides', /director and head .* one title/i],
		[`${director} misconceptions`, /use them as one title/]
	],
	S71: [[`${head} mission`, /^leads strategy and delivery/i]],
	S72: [
		[`${head} responsibilities`, /oversees how one product, or a portfolio of them, is built and run/i],
		['value head-of-product scope', /^4$/]
	],
	S73: [
		[`${head} responsibilities`, /plays a large part in defining product strategy/],
		['part head-of-product strategy', /^A$/]
	],
	S74: [
		[`${head} responsibilities`, /sets the product vision/i],
		['part head-of-product vision', /^A$/]
	],
	S75: [[`${head} responsibilities`, /sees that its initiatives succeed/i]],
	S76: [
		['role cpo responsibilities', /leads the heads of product management/i],
		['organisation product-led about', /product management, design, analytics .* answer to one chief product officer/i]
	],
	S77: [
		['role ux-research-manager misconceptions', /one of the departments a CPO manages/],
		['line mid-size ux-research-manager', /^director-ux$/]
	],
	S78: [
		['role ux-research-manager misconceptions', /departments a CPO manages, beside UX design/],
		['line mid-size director-ux', /^cpo$/]
	],
	S79: [['role cpo responsibilities', /leads the heads of .*product analytics/i]],
	S80: [
		['line mid-size director-pm', /^cpo$/],
		['organisation mid-size notes', /CPO directly: product management, UX, analytics and product marketing/]
	],
	S81: [
		['line mid-size director-ux', /^cpo$/],
		['disagreement C5 sides', /its Director of UX there/]
	],
	S82: [['line mid-size head-product-analytics', /^cpo$/]],
	S83: [
		['line mid-size director-pmm', /^cpo$/],
		['role cmo misconceptions', /put their director under the CPO/],
		['disagreement C4 sides', /director of product marketing is one of the leaders whom the CPO supervises/i],
		['careers P14 steps', /leading design, analytics and marketing/]
	]
};
