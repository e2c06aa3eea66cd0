/** Sessions, their cookies and their ends. */
@NullMarked
package org.contactpoint.portal.session;

import org.jspecify.annotations.NullMarked;
