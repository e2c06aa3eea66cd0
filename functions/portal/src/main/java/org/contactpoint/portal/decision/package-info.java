/** Pages on which one thing is decided: what it is about, what it means, and one question. */
@NullMarked
package org.contactpoint.portal.decision;

import org.jspecify.annotations.NullMarked;
