package org.contactpoint.domain.scoring;

import java.util.List;

/**
 * The evidence for two descriptions being of one child: which fields agreed how, with what weight,
 * by which rules; kept for every decision, so that it can be replayed (rules §4). It holds no
 * values.
 *
 * @param total the sum of the weights
 * @param rules the version of the rules
 */
public record Evidence(List<Item> items, double total, String rules) {

  public Evidence {
    items = List.copyOf(items);
  }

  /**
   * One field.
   *
   * @param field published field name, such as {@code family-name}
   * @param level how it agreed: {@code exact}, {@code near}, {@code nickname}, {@code sound},
   *     {@code missing}, {@code different} and the like
   */
  public record Item(String field, String level, double weight) {}
}
