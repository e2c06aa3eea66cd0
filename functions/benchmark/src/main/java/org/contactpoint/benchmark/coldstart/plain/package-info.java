/**
 * The reference of the cold-start benchmark: a function without a framework that makes the same
 * requests as the search function. It is a package of its own because it is packed and started by
 * itself.
 */
@NullMarked
package org.contactpoint.benchmark.coldstart.plain;

import org.jspecify.annotations.NullMarked;
