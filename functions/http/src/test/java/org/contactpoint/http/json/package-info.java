/** Tests what the strict reader of JSON refuses, and that its messages repeat no value. */
@NullMarked
package org.contactpoint.http.json;

import org.jspecify.annotations.NullMarked;
