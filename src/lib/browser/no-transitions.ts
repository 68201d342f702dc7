/**
 * Stands in for d3-transition, which d3-zoom imports to interrupt the transitions that d3 itself has begun. Here nobody begins any:
 * whatever moves the camera by itself is `Viewport`'s. See docs/decisions/0005-no-d3-transitions.md.
 */
export const interrupt = (): void => undefined;
