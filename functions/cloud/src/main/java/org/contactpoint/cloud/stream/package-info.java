/** The stream of a table's changes, as AWS Lambda passes it on to the functions that follow it. */
@NullMarked
package org.contactpoint.cloud.stream;

import org.jspecify.annotations.NullMarked;
