/**
 * Follows the stream of the trail's table: each entry is judged by every rule, an alert is raised
 * once, and a clear search for the own family suspends the account with it (rules §7).
 */
@NullMarked
package org.contactpoint.watch.follow;

import org.jspecify.annotations.NullMarked;
