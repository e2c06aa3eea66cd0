/**
 * How functions ask the shielding function about shielded children, and how that one judges and
 * answers its commands.
 */
@NullMarked
package org.contactpoint.cloud.shielding;

import org.jspecify.annotations.NullMarked;
