/**
 * Watching a child, and the notices of services that joined or left it (rules §9.11). Served here,
 * because the function works with open records and involvements in any case and needs no right over
 * them that it did not have.
 */
@NullMarked
package org.contactpoint.registration.notice;

import org.jspecify.annotations.NullMarked;
