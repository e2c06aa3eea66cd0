/** Registering a child, and what the team that keeps a record changes in it. */
@NullMarked
package org.contactpoint.portal.registration;

import org.jspecify.annotations.NullMarked;
