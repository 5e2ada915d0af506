/** A small picture for each kind of thing one knows about a person (FORM). */
import Briefcase from '@lucide/svelte/icons/briefcase';
import CalendarHeart from '@lucide/svelte/icons/calendar-heart';
import Eye from '@lucide/svelte/icons/eye';
import House from '@lucide/svelte/icons/house';
import Palette from '@lucide/svelte/icons/palette';
import type { Component } from 'svelte';
import type { FactKind } from '../../model/customer';

export const FACT_ICON: Readonly<Record<FactKind, Component>> = {
  family: House,
  occupation: Briefcase,
  recreation: Palette,
  plans: CalendarHeart,
  choice: Eye,
};
