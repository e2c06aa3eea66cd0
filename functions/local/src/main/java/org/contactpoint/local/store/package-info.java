/** The tables and the keys of a local run: a DynamoDB in this process, its file and its secrets. */
@NullMarked
package org.contactpoint.local.store;

import org.jspecify.annotations.NullMarked;
