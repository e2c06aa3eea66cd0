/** Tests of corrections. */
@NullMarked
package org.contactpoint.registration.correct;

import org.jspecify.annotations.NullMarked;
