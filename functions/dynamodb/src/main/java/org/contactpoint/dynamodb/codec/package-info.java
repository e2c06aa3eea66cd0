/**
 * Where records of the domain become items and items become records again: what is readable, what
 * is closed, what it is called. Ports and commits share it, so that both agree.
 */
@NullMarked
package org.contactpoint.dynamodb.codec;

import org.jspecify.annotations.NullMarked;
