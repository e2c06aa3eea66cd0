/** What every function serves beside its routes: its health and the document of the API. */
@NullMarked
package org.contactpoint.http.docs;

import org.jspecify.annotations.NullMarked;
