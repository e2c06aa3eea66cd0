/** The keys of a stage: who may use which, through which service, for what. */
@NullMarked
package org.contactpoint.infrastructure.construct.key;

import org.jspecify.annotations.NullMarked;
