/** The trail where nobody can change it: copied as it grows, its heads sealed each day. */
@NullMarked
package org.contactpoint.infrastructure.construct.archive;

import org.jspecify.annotations.NullMarked;
