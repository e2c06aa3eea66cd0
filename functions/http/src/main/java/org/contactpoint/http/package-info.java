/**
 * The edge: who calls, for which purpose, and what may be released after its audit entry. Every
 * request passes it, so no other module repeats these checks.
 */
@NullMarked
package org.contactpoint.http;

import org.jspecify.annotations.NullMarked;
