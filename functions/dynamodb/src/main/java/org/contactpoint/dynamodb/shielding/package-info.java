/**
 * Shields and what they hide: items, documents and codecs, the adapters that read them and their
 * writes. What is hidden is encrypted for the shielding function alone.
 */
@NullMarked
package org.contactpoint.dynamodb.shielding;

import org.jspecify.annotations.NullMarked;
