/** What keeps the number of chains bounded: writers whose process is gone are ended each night. */
@NullMarked
package org.contactpoint.audit.ending;

import org.jspecify.annotations.NullMarked;
