/** Pages of the team's worklists. */
@NullMarked
package org.contactpoint.portal.team;

import org.jspecify.annotations.NullMarked;
