/**
 * The generator of the sample files: invented families of two councils, the same bytes in every
 * run, so that people and tests always meet the same children.
 */
@NullMarked
package org.contactpoint.local.sample;

import org.jspecify.annotations.NullMarked;
