/** The trail of who saw what and why: reading it, verifying it, and raising alarms from it. */
@NullMarked
package org.contactpoint.audit;

import org.jspecify.annotations.NullMarked;
