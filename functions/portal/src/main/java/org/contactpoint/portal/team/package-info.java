/** What waits for the management team of a council, and what it decides. */
@NullMarked
package org.contactpoint.portal.team;

import org.jspecify.annotations.NullMarked;
