/** Forms as browsers send them. */
@NullMarked
package org.contactpoint.testkit.form;

import org.jspecify.annotations.NullMarked;
