/** What every function serves beside its routes: that it lives, and what the API is. */
@NullMarked
package org.contactpoint.http.docs;

import org.jspecify.annotations.NullMarked;
