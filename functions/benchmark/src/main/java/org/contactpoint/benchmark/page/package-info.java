/**
 * Times the pages: the portal in front of a running directory, with each call of the web API and of
 * the sessions' table counted.
 */
@NullMarked
package org.contactpoint.benchmark.page;

import org.jspecify.annotations.NullMarked;
