/** The engine of the review, named in one place for the worker, the page and the screens. */
export {
  ACCURACY_FADES,
  assemble,
  classOf,
  HARDLY,
  reckon,
  tasksOf,
  unitOf,
  UP_TO,
  type Depth,
  type Run,
  type Task,
} from '../../review/stand-in';
