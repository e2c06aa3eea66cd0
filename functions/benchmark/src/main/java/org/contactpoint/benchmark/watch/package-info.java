/** A made-up month of use of the directory, with misuse in it, for the rules that look for it. */
@NullMarked
package org.contactpoint.benchmark.watch;

import org.jspecify.annotations.NullMarked;
