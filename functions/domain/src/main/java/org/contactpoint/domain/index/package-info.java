/**
 * The keys under which a child can be found, for search, for uploads and for hidden facts; every
 * query of the index names its keys and none scans (rules §3, §6, §10).
 */
@NullMarked
package org.contactpoint.domain.index;

import org.jspecify.annotations.NullMarked;
