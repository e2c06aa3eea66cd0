@NullMarked
package org.contactpoint.uploads.store;

import org.jspecify.annotations.NullMarked;
