/** The sample families that a first start takes in, through the same gate as every other file. */
@NullMarked
package org.contactpoint.local.seed;

import org.jspecify.annotations.NullMarked;
