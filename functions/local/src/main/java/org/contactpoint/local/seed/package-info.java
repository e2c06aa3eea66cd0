/** The sample families that a first start takes in, in the same way as every other file. */
@NullMarked
package org.contactpoint.local.seed;

import org.jspecify.annotations.NullMarked;
