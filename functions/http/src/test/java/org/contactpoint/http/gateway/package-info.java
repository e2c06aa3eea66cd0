/** Tests of the gateway's events. */
@NullMarked
package org.contactpoint.http.gateway;

import org.jspecify.annotations.NullMarked;
