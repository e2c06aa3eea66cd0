/**
 * What somebody is given who asks what is held of a child (rules §8.5). It reads nothing and
 * decides nothing: the shielding function fills a document, and this module writes it.
 */
@NullMarked
package org.contactpoint.subjectaccess;

import org.jspecify.annotations.NullMarked;
