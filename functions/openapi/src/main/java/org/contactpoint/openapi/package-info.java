/**
 * Makes the OpenAPI document of the web API, and its page for people, from the endpoints of all
 * deployables and the texts beside them. It runs when the API changes, never in a function.
 */
@NullMarked
package org.contactpoint.openapi;

import org.jspecify.annotations.NullMarked;
