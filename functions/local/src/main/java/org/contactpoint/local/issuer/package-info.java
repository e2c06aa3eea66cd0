/**
 * Sign-in on this machine: the accounts that are always there, and an issuer of tokens without a
 * second factor, which exists nowhere else.
 */
@NullMarked
package org.contactpoint.local.issuer;

import org.jspecify.annotations.NullMarked;
