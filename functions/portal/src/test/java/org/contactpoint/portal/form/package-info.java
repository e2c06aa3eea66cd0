/** Forms as they were filled in. */
@NullMarked
package org.contactpoint.portal.form;

import org.jspecify.annotations.NullMarked;
