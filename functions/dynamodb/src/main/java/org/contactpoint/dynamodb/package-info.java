/**
 * Storage: how records of the domain become items and come back. Nothing outside may know what an
 * item looks like.
 */
@NullMarked
package org.contactpoint.dynamodb;

import org.jspecify.annotations.NullMarked;
