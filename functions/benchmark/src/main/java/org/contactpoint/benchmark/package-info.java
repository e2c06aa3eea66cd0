/**
 * Measures searching and linking on invented children with invented mistakes, beside other tools,
 * at the size of England. Never deployed.
 */
@NullMarked
package org.contactpoint.benchmark;

import org.jspecify.annotations.NullMarked;
