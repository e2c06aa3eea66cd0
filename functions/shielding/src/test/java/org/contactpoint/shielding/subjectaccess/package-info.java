/** Tests of requests to see what is held. */
@NullMarked
package org.contactpoint.shielding.subjectaccess;

import org.jspecify.annotations.NullMarked;
