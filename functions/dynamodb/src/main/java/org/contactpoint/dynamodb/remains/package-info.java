/** What each table has of a record that is destroyed, and how it is deleted (rules §9.5). */
@NullMarked
package org.contactpoint.dynamodb.remains;

import org.jspecify.annotations.NullMarked;
