/** The trail of who saw what and why: reading it, proving it whole, and raising alarms from it. */
@NullMarked
package org.contactpoint.audit;

import org.jspecify.annotations.NullMarked;
