/**
 * The archive of the trail: copied as the trail grows, its heads sealed each day, and never
 * changed.
 */
@NullMarked
package org.contactpoint.infrastructure.construct.archive;

import org.jspecify.annotations.NullMarked;
