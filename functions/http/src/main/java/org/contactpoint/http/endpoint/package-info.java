/**
 * The routes of a function as data: what each reads, answers and asks for, and the use case behind
 * it. Deployables make their endpoints beans; nothing else says which path leads where.
 */
@NullMarked
package org.contactpoint.http.endpoint;

import org.jspecify.annotations.NullMarked;
