/** Forms as people fill them in: what was entered, and what is wrong with it. */
@NullMarked
package org.contactpoint.portal.form;

import org.jspecify.annotations.NullMarked;
