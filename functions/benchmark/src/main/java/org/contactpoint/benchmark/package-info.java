/**
 * A bench on which searching and linking are measured: made-up children, made-up mistakes and the
 * tools of others, at the size of England. Never deployed.
 */
@NullMarked
package org.contactpoint.benchmark;

import org.jspecify.annotations.NullMarked;
