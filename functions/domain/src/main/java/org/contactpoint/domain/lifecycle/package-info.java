/**
 * How a record ages: how long it is live, who may read it afterwards, and when it is to be
 * destroyed. All of it follows from what is said of the child and from the day in London, so that
 * it holds on each day whatever work was done by then (rules §9).
 */
@NullMarked
package org.contactpoint.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
