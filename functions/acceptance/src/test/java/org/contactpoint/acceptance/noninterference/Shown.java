package org.contactpoint.acceptance.noninterference;

import org.contactpoint.testkit.store.CostMeter;

/**
 * What a step showed to whoever is not entitled.
 *
 * @param text status, headers and bytes, ids in the order of their first appearance
 * @param work what the store was asked for it
 */
record Shown(Step step, String text, CostMeter.Cost work) {}
