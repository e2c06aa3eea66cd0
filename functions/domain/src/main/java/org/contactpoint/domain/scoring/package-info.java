/**
 * What an agreement weighs: record linkage after Fellegi and Sunter, in bits, from probabilities
 * that were estimated on made-up families (rules §4).
 */
@NullMarked
package org.contactpoint.domain.scoring;

import org.jspecify.annotations.NullMarked;
