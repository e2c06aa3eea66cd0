/** The gateway, from the routes of the contract. */
@NullMarked
package org.contactpoint.infrastructure.construct.api;

import org.jspecify.annotations.NullMarked;
