/**
 * What the law and the service rules say about children, practitioners and access. It knows no
 * framework and no cloud, so that a rule can be read and tested on its own.
 */
@NullMarked
package org.contactpoint.domain;

import org.jspecify.annotations.NullMarked;
