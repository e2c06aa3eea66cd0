/** Tests of what each viewer is shown of a record. */
@NullMarked
package org.contactpoint.http.record;

import org.jspecify.annotations.NullMarked;
