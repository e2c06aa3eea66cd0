/**
 * The JSON documents that more than one aggregate stores: what a source states about a child, and
 * how a document becomes bytes. A document is explicit, so that a renamed field of the domain can't
 * silently change what is stored.
 */
@NullMarked
package org.contactpoint.dynamodb.document;

import org.jspecify.annotations.NullMarked;
