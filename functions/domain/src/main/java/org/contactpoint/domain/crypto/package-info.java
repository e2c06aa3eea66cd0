/**
 * The two primitives that all keyed hashing and encryption of the service is made of, on the JDK's
 * own cryptography. They are here because both the storage and the HTTP layer use them.
 */
@NullMarked
package org.contactpoint.domain.crypto;

import org.jspecify.annotations.NullMarked;
