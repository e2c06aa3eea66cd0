/** A whole upload is taken back: what only it said goes, newer facts stand (the rules, §4). */
@NullMarked
package org.contactpoint.uploads.reverse;

import org.jspecify.annotations.NullMarked;
