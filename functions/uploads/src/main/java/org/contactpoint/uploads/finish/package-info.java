/**
 * Step 6: an upload of which every row is reported is finished; rows that wait and share a key with
 * what it changed are tried again (rules §4).
 */
@NullMarked
package org.contactpoint.uploads.finish;

import org.jspecify.annotations.NullMarked;
