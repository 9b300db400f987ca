/**
 * Lets the app forget the pages it has drawn. React ends each of them by aborting with an error whose
 * stack nobody reads, and until it is read V8 holds what stood on it: the timer that drew the page,
 * which leads to the timers beside it and their pages. A busy app kept some 50 kB of many a page, until
 * its memory was used up. To go once React aborts without a stack:
 * https://github.com/react/react/issues/37288
 */
export function forgetFinishedPages() {
  const { abort } = AbortController.prototype
  AbortController.prototype.abort = function abortWithReadStack(reason) {
    if (reason instanceof Error) Reflect.get(reason, 'stack')
    return abort.call(this, reason)
  }
}
