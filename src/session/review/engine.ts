/** The engine of the review, named in one place for the worker, the page and the screens. */
export { assemble, reckon, tasksOf, type Task } from '../../review/stand-in';
