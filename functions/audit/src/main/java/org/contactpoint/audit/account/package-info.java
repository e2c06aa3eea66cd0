/**
 * Reading one's own account; in this module because it and one's own trail are read by the same
 * function.
 */
@NullMarked
package org.contactpoint.audit.account;

import org.jspecify.annotations.NullMarked;
