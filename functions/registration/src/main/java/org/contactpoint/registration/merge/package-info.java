/**
 * Joining records of one child, parting them again, and telling two children apart for good (rules
 * §4).
 */
@NullMarked
package org.contactpoint.registration.merge;

import org.jspecify.annotations.NullMarked;
