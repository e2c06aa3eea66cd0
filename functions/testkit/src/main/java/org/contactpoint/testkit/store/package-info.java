/**
 * A DynamoDB in the same process, made of the same table descriptions as the cloud, and what tests
 * read of it: its cost, its rights and its raw items.
 */
@NullMarked
package org.contactpoint.testkit.store;

import org.jspecify.annotations.NullMarked;
