/** What auditors do: the trail, alerts of misuse, investigations of emergencies, verification. */
@NullMarked
package org.contactpoint.portal.audit;

import org.jspecify.annotations.NullMarked;
