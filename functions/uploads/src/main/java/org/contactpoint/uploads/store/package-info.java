/** Where files lie until they are dealt with: asked for by key and version, and nothing else. */
@NullMarked
package org.contactpoint.uploads.store;

import org.jspecify.annotations.NullMarked;
