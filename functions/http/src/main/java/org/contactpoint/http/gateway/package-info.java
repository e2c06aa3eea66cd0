/** The events in which Amazon API Gateway passes requests to a function, read and answered. */
@NullMarked
package org.contactpoint.http.gateway;

import org.jspecify.annotations.NullMarked;
