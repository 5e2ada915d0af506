/** The engine of the review, named in one place for the worker, the page and the screens. */
export { assemble, classOf as classOfLoss, reckon, tasksOf, type Task } from '../../review/stand-in';
