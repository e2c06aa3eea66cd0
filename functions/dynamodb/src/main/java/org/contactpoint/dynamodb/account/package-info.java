/** Accounts of people and systems: items, documents, codec, adapters and writes. */
@NullMarked
package org.contactpoint.dynamodb.account;

import org.jspecify.annotations.NullMarked;
