/**
 * Uploads and reviews over the web: announced, followed, confirmed, taken back and decided by those
 * whose source they are (rules §4).
 */
@NullMarked
package org.contactpoint.uploads.web;

import org.jspecify.annotations.NullMarked;
