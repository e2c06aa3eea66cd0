/**
 * One strict reader and writer of JSON for all routes, so that no two of them understand the same
 * bytes differently.
 */
@NullMarked
package org.contactpoint.http.json;

import org.jspecify.annotations.NullMarked;
