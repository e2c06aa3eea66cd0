/** Takes back a whole upload: what only it said goes, newer facts stand (the rules, §4). */
@NullMarked
package org.contactpoint.uploads.reversal;

import org.jspecify.annotations.NullMarked;
