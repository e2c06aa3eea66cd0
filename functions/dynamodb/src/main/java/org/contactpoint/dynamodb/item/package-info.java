/**
 * Items: one record for the items of each table and how its components are called there. What an
 * item means is known to the ports and to the commits alone.
 */
@NullMarked
package org.contactpoint.dynamodb.item;

import org.jspecify.annotations.NullMarked;
