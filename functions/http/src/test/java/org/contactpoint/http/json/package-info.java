/** Proves what the strict reader of JSON refuses, and that its words repeat nothing. */
@NullMarked
package org.contactpoint.http.json;

import org.jspecify.annotations.NullMarked;
