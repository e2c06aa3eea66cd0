package org.contactpoint.benchmark.page;

/**
 * What one request for a page took.
 *
 * @param pageNanos from the request to the response
 * @param apiNanos of it, how long a call of the web API was under way
 * @param cpuNanos what the thread that answers kept a processor busy: the web API has threads of
 *     its own
 * @param calls of the web API
 * @param reads of the table of sessions
 * @param writes of that table
 * @param bytes of the page
 * @param packed bytes of it as it goes to a browser
 */
record Sample(
    long pageNanos,
    long apiNanos,
    long cpuNanos,
    int calls,
    int reads,
    int writes,
    int bytes,
    int packed) {

  /** What the pages themselves took. */
  long ownNanos() {
    return pageNanos - apiNanos;
  }
}
