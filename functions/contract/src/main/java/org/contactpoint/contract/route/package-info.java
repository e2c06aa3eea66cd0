/**
 * The routes of the web API, typed once: controllers, the gateway, the OpenAPI document and the
 * tests read the same table, so that none of them can promise what another does not keep.
 */
@NullMarked
package org.contactpoint.contract.route;

import org.jspecify.annotations.NullMarked;
