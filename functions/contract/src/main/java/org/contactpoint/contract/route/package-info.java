/**
 * The routes of the web API, declared once: endpoints, the gateway, the OpenAPI document and the
 * tests read the same table.
 */
@NullMarked
package org.contactpoint.contract.route;

import org.jspecify.annotations.NullMarked;
