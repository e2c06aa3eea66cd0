/**
 * The door that every request passes: who calls, may they, why, and was it asked before. What a
 * handler gives back leaves only as an {@code Answer}, and personal data only as {@code Disclosed}.
 */
@NullMarked
package org.contactpoint.http.door;

import org.jspecify.annotations.NullMarked;
