/**
 * The rules that the house keeps about itself: which module may ask which, what things are called,
 * and which habits are left at the edge. Each rule is also shown a bad example, so that a rule that
 * has stopped working is noticed.
 */
@NullMarked
package org.contactpoint.acceptance.house;

import org.jspecify.annotations.NullMarked;
