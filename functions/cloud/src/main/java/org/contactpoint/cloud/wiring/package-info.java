/** Wires the clients of the cloud from the environment variables. */
@NullMarked
package org.contactpoint.cloud.wiring;

import org.jspecify.annotations.NullMarked;
