/**
 * The JSON documents that more than one aggregate stores: what a source states about a child, and
 * how a document becomes bytes. Two of them are made of the same parts and only sent from one
 * function to another. A document is explicit, so that a renamed field of the domain can't silently
 * change what is stored or sent.
 */
@NullMarked
package org.contactpoint.dynamodb.document;

import org.jspecify.annotations.NullMarked;
