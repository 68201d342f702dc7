import type { Attachment } from 'svelte/attachments';

/** What is dragged is the name of a role or a position, as addresses have it. */
const TYPE = 'application/x-rolescape-role';

/** Makes an element something that can be dragged to where roles are compared. */
export const draggedRole =
	(name: string): Attachment<HTMLElement> =>
	(element) => {
		element.draggable = true;
		const start = (event: DragEvent): void => {
			event.stopPropagation();
			event.dataTransfer?.setData(TYPE, name);
			if (event.dataTransfer) event.dataTransfer.effectAllowed = 'copyMove';
		};
		element.addEventListener('dragstart', start);
		return () => element.removeEventListener('dragstart', start);
	};

/** Whether a role is being dragged. What it is can be read only when it is dropped. */
export const dragsRole = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes(TYPE) ?? false;

/** The name of the role that was dropped, or undefined. */
export const droppedRole = ({ dataTransfer }: DragEvent): string | undefined =>
	dataTransfer?.getData(TYPE) || undefined;
