/**
 * Reading: one adapter for each port of the domain, each with the tables that it needs and no
 * others.
 */
@NullMarked
package org.contactpoint.dynamodb.port;

import org.jspecify.annotations.NullMarked;
