/** What each port promises, held against the directory in memory and the stored one alike. */
@NullMarked
package org.contactpoint.testkit.port;

import org.jspecify.annotations.NullMarked;
