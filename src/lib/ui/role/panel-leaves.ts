import { reducedMotion } from '#browser/motion';

/**
 * Lets a panel be seen leaving when it is gone: a sheet sinks, a panel beside the map fades to its side; without motion both only
 * fade. What leaves answers to nothing any more.
 */
export function panelLeaves(panel: HTMLElement): () => void {
	const place = panel.parentElement;
	return () => {
		if (!place?.isConnected || panel.isConnected) return;
		panel.inert = true;
		panel.ariaHidden = 'true';
		for (const named of panel.querySelectorAll('[id]')) named.removeAttribute('id');
		place.append(panel);
		const gone = panel.classList.contains('sheet')
			? { transform: 'translateY(100%)' }
			: { opacity: 0, transform: 'translateX(16px)' };
		const [frame, duration] = reducedMotion() ? [{ opacity: 0 }, 100] : [gone, 160];
		panel.animate(frame, { duration, easing: 'ease-out' }).onfinish = () => panel.remove();
	};
}
