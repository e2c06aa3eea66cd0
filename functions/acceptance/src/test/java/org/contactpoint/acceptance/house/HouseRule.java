package org.contactpoint.acceptance.house;

import com.tngtech.archunit.lang.ArchRule;

/**
 * An architecture rule, with the class among the bad examples that breaks it.
 *
 * @param says the rule in words, as a failing test shows it
 */
record HouseRule(String says, ArchRule rule, Class<?> brokenBy) {

  @Override
  public String toString() {
    return says;
  }
}
