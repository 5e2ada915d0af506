/** One small picture for each thing that can be done at the counter. */
import Armchair from '@lucide/svelte/icons/armchair';
import Anchor from '@lucide/svelte/icons/anchor';
import BadgeCheck from '@lucide/svelte/icons/badge-check';
import BadgePercent from '@lucide/svelte/icons/badge-percent';
import PartyPopper from '@lucide/svelte/icons/party-popper';
import Package from '@lucide/svelte/icons/package';
import Medal from '@lucide/svelte/icons/medal';
import PackageCheck from '@lucide/svelte/icons/package-check';
import Link from '@lucide/svelte/icons/link';
import BookOpen from '@lucide/svelte/icons/book-open';
import Building from '@lucide/svelte/icons/building';
import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import Database from '@lucide/svelte/icons/database';
import DoorOpen from '@lucide/svelte/icons/door-open';
import Coins from '@lucide/svelte/icons/coins';
import Equal from '@lucide/svelte/icons/equal';
import Headset from '@lucide/svelte/icons/headset';
import Ear from '@lucide/svelte/icons/ear';
import FileClock from '@lucide/svelte/icons/file-clock';
import FileSearch from '@lucide/svelte/icons/file-search';
import FlaskConical from '@lucide/svelte/icons/flask-conical';
import Footprints from '@lucide/svelte/icons/footprints';
import Gift from '@lucide/svelte/icons/gift';
import Globe from '@lucide/svelte/icons/globe';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import HandHeart from '@lucide/svelte/icons/hand-heart';
import Handshake from '@lucide/svelte/icons/handshake';
import Heart from '@lucide/svelte/icons/heart';
import Mail from '@lucide/svelte/icons/mail';
import MailOpen from '@lucide/svelte/icons/mail-open';
import MapPlus from '@lucide/svelte/icons/map-plus';
import Megaphone from '@lucide/svelte/icons/megaphone';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Mic from '@lucide/svelte/icons/mic';
import Network from '@lucide/svelte/icons/network';
import Newspaper from '@lucide/svelte/icons/newspaper';
import PackagePlus from '@lucide/svelte/icons/package-plus';
import Phone from '@lucide/svelte/icons/phone';
import PhoneCall from '@lucide/svelte/icons/phone-call';
import Radar from '@lucide/svelte/icons/radar';
import Route from '@lucide/svelte/icons/route';
import Scale from '@lucide/svelte/icons/scale';
import Shield from '@lucide/svelte/icons/shield';
import Store from '@lucide/svelte/icons/store';
import Sun from '@lucide/svelte/icons/sun';
import Swords from '@lucide/svelte/icons/swords';
import Telescope from '@lucide/svelte/icons/telescope';
import TicketPercent from '@lucide/svelte/icons/ticket-percent';
import Timer from '@lucide/svelte/icons/timer';
import TrendingUp from '@lucide/svelte/icons/trending-up';
import UserMinus from '@lucide/svelte/icons/user-minus';
import UserPlus from '@lucide/svelte/icons/user-plus';
import Users from '@lucide/svelte/icons/users';
import UsersRound from '@lucide/svelte/icons/users-round';
import Wrench from '@lucide/svelte/icons/wrench';
import type { Component } from 'svelte';
import type { Move } from '../../model/move';
import type {
  Campaign,
  Care,
  ComplaintStep,
  FindWay,
  Grading,
  Growth,
  Quality,
  Remedy,
  Research,
  Stance,
  Study,
} from '../../model/trade';

const WAY: Readonly<Record<FindWay, Component>> = {
  network: Network,
  canvassing: Footprints,
  online: Globe,
  phone: Phone,
  helper: UserPlus,
  conquest: Swords,
  lookup: BookOpen,
  influence: Sun,
};
const RESEARCH: Readonly<Record<Research, Component>> = {
  competitors: Telescope,
  centre: FlaskConical,
  mining: Database,
  panel: ClipboardList,
};
const STUDY: Readonly<Record<Study, Component>> = {
  desk: FileSearch,
  interview: MessageCircle,
  rival: Radar,
  operation: Building,
  refresh: FileClock,
};
const CAMPAIGN: Readonly<Record<Campaign, Component>> = {
  advertising: Megaphone,
  'public-relations': Newspaper,
  promotion: TicketPercent,
  crowd: UsersRound,
};
const GROWTH: Readonly<Record<Growth, Component>> = {
  product: PackagePlus,
  market: MapPlus,
  channel: Route,
  education: GraduationCap,
  promotion: Megaphone,
  'sales-force': Users,
};
const QUALITY: Readonly<Record<Quality, Component>> = {
  speech: Mic,
  steadiness: Anchor,
  attitude: HandHeart,
  reaction: Timer,
};
const STANCE: Readonly<Record<Stance, Component>> = { guard: Shield, expand: TrendingUp, attack: Swords };
const CARE: Readonly<Record<Care, Component>> = {
  greeting: Mail,
  'follow-up': PhoneCall,
  personal: Gift,
  outing: PartyPopper,
  help: Handshake,
};
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

const GRADING: Readonly<Record<Grading, Component>> = {
  alike: Equal,
  spending: Coins,
  profit: TrendingUp,
  newest: UserPlus,
};

export const iconOf = (move: Move): Component => {
  switch (move.type) {
    case 'find':
      return WAY[move.way];
    case 'research':
      return RESEARCH[move.method];
    case 'study':
      return STUDY[move.method];
    case 'man':
      return PhoneCall;
    case 'invite':
      return Users;
    case 'meet':
      return Armchair;
    case 'visit':
      return Handshake;
    case 'care':
      return CARE[move.act];
    case 'complaint':
      return STEP[move.step];
    case 'referral':
      return Network;
    case 'let-go':
      return UserMinus;
    case 'win-back':
      return REMEDY[move.remedy];
    case 'campaign':
      return CAMPAIGN[move.means];
    case 'invest':
      return GROWTH[move.in];
    case 'train':
      return QUALITY[move.quality];
    case 'empower':
      return BadgeCheck;
    case 'bundle':
      return Package;
    case 'derive':
      return Network;
    case 'aid':
      return Handshake;
    case 'survey':
      return ClipboardList;
    case 'improve':
      return Wrench;
    case 'mail':
      return Mail;
    case 'grade':
      return GRADING[move.by];
    case 'desk':
      return Headset;
    case 'levels':
      return Medal;
    case 'packing':
      return PackageCheck;
    case 'link':
      return Link;
    case 'stance':
      return STANCE[move.as];
    case 'letter':
      return MailOpen;
    case 'end-month':
      return Store;
    default:
      return BookOpen;
  }
};
