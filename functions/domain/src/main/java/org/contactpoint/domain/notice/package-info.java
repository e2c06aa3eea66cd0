/**
 * Being told: whoever works with a child may watch it, and is then told when another service begins
 * or ends its work with it (rules §9.11). Never of a shielded child, nor of a sensitive service.
 */
@NullMarked
package org.contactpoint.domain.notice;

import org.jspecify.annotations.NullMarked;
