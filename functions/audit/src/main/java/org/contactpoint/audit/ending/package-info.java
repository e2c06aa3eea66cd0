/** Ends writers whose process is gone, each night, so that the number of chains stays bounded. */
@NullMarked
package org.contactpoint.audit.ending;

import org.jspecify.annotations.NullMarked;
