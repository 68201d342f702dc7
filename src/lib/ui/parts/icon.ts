import type { Component } from 'svelte';

/** A Lucide icon, as far as the chrome asks it for anything. */
export type Icon = Component<{ size?: number; strokeWidth?: number }>;
