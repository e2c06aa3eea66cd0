/**
 * The weight of each agreement: record linkage after Fellegi and Sunter, in bits, from
 * probabilities that were learnt from invented files (rules §4).
 */
@NullMarked
package org.contactpoint.domain.scoring;

import org.jspecify.annotations.NullMarked;
