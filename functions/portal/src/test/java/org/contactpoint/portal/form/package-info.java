/** What people fill in, as it comes. */
@NullMarked
package org.contactpoint.portal.form;

import org.jspecify.annotations.NullMarked;
