/** The entry of calls from the gateway: it reads the gateway's events and writes the answers. */
@NullMarked
package org.contactpoint.cloud.gateway;

import org.jspecify.annotations.NullMarked;
