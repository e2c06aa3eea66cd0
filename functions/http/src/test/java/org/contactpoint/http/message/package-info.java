/** What a request says beside its body. */
@NullMarked
package org.contactpoint.http.message;

import org.jspecify.annotations.NullMarked;
