/** One small picture for each thing that can be done at the counter. */
import BadgePercent from '@lucide/svelte/icons/badge-percent';
import BookOpen from '@lucide/svelte/icons/book-open';
import DoorOpen from '@lucide/svelte/icons/door-open';
import Ear from '@lucide/svelte/icons/ear';
import FileSearch from '@lucide/svelte/icons/file-search';
import FlaskConical from '@lucide/svelte/icons/flask-conical';
import Footprints from '@lucide/svelte/icons/footprints';
import Gift from '@lucide/svelte/icons/gift';
import Globe from '@lucide/svelte/icons/globe';
import HandHeart from '@lucide/svelte/icons/hand-heart';
import Handshake from '@lucide/svelte/icons/handshake';
import Heart from '@lucide/svelte/icons/heart';
import Mail from '@lucide/svelte/icons/mail';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Network from '@lucide/svelte/icons/network';
import Phone from '@lucide/svelte/icons/phone';
import PhoneCall from '@lucide/svelte/icons/phone-call';
import Scale from '@lucide/svelte/icons/scale';
import Store from '@lucide/svelte/icons/store';
import Swords from '@lucide/svelte/icons/swords';
import Telescope from '@lucide/svelte/icons/telescope';
import UserPlus from '@lucide/svelte/icons/user-plus';
import Users from '@lucide/svelte/icons/users';
import Wrench from '@lucide/svelte/icons/wrench';
import type { Component } from 'svelte';
import type { Move } from '../../model/move';
import type { Care, ComplaintStep, FindWay, Remedy } from '../../model/trade';

const WAY: Readonly<Record<FindWay, Component>> = {
  network: Network,
  canvassing: Footprints,
  online: Globe,
  phone: Phone,
  helper: UserPlus,
  conquest: Swords,
  lookup: BookOpen,
  influence: Network,
};
const CARE: Readonly<Record<Care, Component>> = { greeting: Mail, 'follow-up': PhoneCall, personal: Gift };
const STEP: Readonly<Record<ComplaintStep, Component>> = {
  listen: Ear,
  'own-up': HandHeart,
  repair: Wrench,
  compensate: Gift,
  'follow-up': PhoneCall,
  argue: Scale,
};
const REMEDY: Readonly<Record<Remedy, Component>> = {
  apologise: HandHeart,
  service: Heart,
  price: BadgePercent,
  farewell: DoorOpen,
};

export const iconOf = (move: Move): Component => {
  switch (move.type) {
    case 'find':
      return WAY[move.way];
    case 'research':
      return move.method === 'competitors' ? Telescope : FlaskConical;
    case 'study':
      return move.method === 'desk' ? FileSearch : MessageCircle;
    case 'man':
      return PhoneCall;
    case 'invite':
      return Users;
    case 'visit':
      return Handshake;
    case 'care':
      return CARE[move.act];
    case 'complaint':
      return STEP[move.step];
    case 'referral':
      return Network;
    case 'win-back':
      return REMEDY[move.remedy];
    case 'end-month':
      return Store;
    default:
      return BookOpen;
  }
};
