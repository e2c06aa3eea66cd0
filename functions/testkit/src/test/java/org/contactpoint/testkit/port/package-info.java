/** The contract of each port, checked on the directory in memory and on the stored one alike. */
@NullMarked
package org.contactpoint.testkit.port;

import org.jspecify.annotations.NullMarked;
